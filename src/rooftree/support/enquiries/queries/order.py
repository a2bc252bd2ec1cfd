"""The one order of the desk, for its page and its command."""

from typing import Any

from django.db.models import Q, QuerySet

from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry

UNVERIFIED = Q(lane=0, proof=Proof.UNKNOWN)


def in_order(rows: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    """Order by lane, then by arrival; in lane 0 whoever we can place stands before strangers."""
    return rows.alias(is_unverified=UNVERIFIED).order_by(
        "lane", "is_unverified", "received_at", "id"
    )


def place(row: Enquiry) -> tuple[Any, ...]:
    """Give the same order for rows already read; of closed ones the latest comes first."""
    if row.closed_at is not None:
        return (0, -row.closed_at.timestamp(), -row.pk)
    is_unverified = row.lane == 0 and row.proof == Proof.UNKNOWN
    return (1, row.lane, is_unverified, row.received_at, row.pk)
