"""How given enquiries stand, for modules above that show them beside a record of their own."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, clock_words_of, with_clock
from rooftree.support.enquiries.queries.rows import who_asks
from rooftree.support.enquiries.rules.clock_words import ClockWords


@dataclass(frozen=True)
class EnquiryStanding:
    """One enquiry. `may_open`: the actor's team works it; nothing but its number is told else."""

    id: int
    reference: str
    may_open: bool
    received_at: datetime | None = None
    subject: str = ""
    asker: str = ""
    has_address: bool = False
    status: str = ""
    is_open: bool = True
    clock: ClockWords | None = None


def how_they_stand(
    *, actor: Actor, enquiry_ids: Collection[int], at: datetime
) -> list[EnquiryStanding]:
    """Read them in the order of their numbers; three queries for any number of them."""
    if not enquiry_ids:
        return []
    rows = with_clock(Enquiry.objects.filter(pk__in=enquiry_ids).select_related("asker"))
    works = Clockwork()
    return [_standing(actor, row, works, at) for row in rows.order_by("pk")]


def _standing(actor: Actor, row: Enquiry, works: Clockwork, at: datetime) -> EnquiryStanding:
    if not access.may(actor, permissions.for_lane(row.lane)):
        return EnquiryStanding(row.pk, row.reference, may_open=False, received_at=row.received_at)
    return EnquiryStanding(
        row.pk,
        row.reference,
        may_open=True,
        received_at=row.received_at,
        subject=row.subject,
        asker=who_asks(row),
        has_address=bool(row.asker_address),
        status=row.get_status_display(),
        is_open=row.is_open,
        clock=clock_words_of(row, works, at),
    )
