"""The one order of the desk, for its page and its command."""

from django.db.models import BooleanField, ExpressionWrapper, Q, QuerySet

from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry

UNVERIFIED = Q(lane=0, proof=Proof.UNKNOWN)


# By lane, then by arrival; in lane 0 whoever we can place stands before strangers.
IN_ORDER = ("lane", ExpressionWrapper(UNVERIFIED, BooleanField()).asc(), "received_at", "id")
LATEST_CLOSED_FIRST = ("-closed_at", "-id")


def in_order(rows: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    """Put enquiries into the one order there is."""
    return rows.order_by(*IN_ORDER)
