"""What a supplier case needs of the enquiries that wait for it."""

from collections.abc import Collection
from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry
from rooftree.support.enquiries.queries.rows import who_asks


@dataclass(frozen=True)
class AskerLine:
    """Who asks, and how they are reached."""

    name: str
    address: str
    telephone: str
    colleague_id: int | None


def asker_of(*, actor: Actor, enquiry_id: int) -> AskerLine | None:
    """Give who asks, for those who work on it; None where there is no such enquiry."""
    row = Enquiry.objects.select_related("asker").filter(pk=enquiry_id).first()
    if row is None:
        return None
    access.require(actor, permissions.for_lane(row.lane))
    return AskerLine(who_asks(row), row.asker_address, row.asker_telephone, row.asker_id)


def is_open(enquiry_id: int) -> bool:
    """Whether there is an open enquiry of this number; nothing else of it is told. One query."""
    return Enquiry.objects.filter(pk=enquiry_id).exclude(status=Status.CLOSED).exists()


def waits_of_asker(enquiry_ids: Collection[int]) -> list[calendars.Pause]:
    """Give when we waited for the askers of these enquiries, in one query."""
    found = waits_by_enquiry(enquiry_ids)
    return [wait for number in sorted(found) for wait in found[number]]


def waits_by_enquiry(enquiry_ids: Collection[int]) -> dict[int, list[calendars.Pause]]:
    """Give when we waited for the asker of each enquiry, in one query; an open wait ends in None."""
    found: dict[int, list[calendars.Pause]] = {}
    if not enquiry_ids:
        return found
    turns = EnquiryLogEntry.objects.filter(
        enquiry__in=set(enquiry_ids), kind=EnquiryLogEntry.Kind.STATUS
    ).order_by("enquiry_id", "at", "id")
    for number, at, after in turns.values_list("enquiry_id", "at", "after"):
        waits = found.setdefault(number, [])
        if waits and waits[-1].ends is None and after != Status.WAITING_ASKER:
            waits[-1] = calendars.Pause(waits[-1].starts, at)
        elif after == Status.WAITING_ASKER:
            waits.append(calendars.Pause(at, None))
    return found
