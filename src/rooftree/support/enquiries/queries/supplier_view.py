"""What a supplier case needs of the enquiries that wait for it."""

from collections.abc import Collection

from rooftree.platform.calendars import interface as calendars
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry


def is_open(enquiry_id: int) -> bool:
    """Whether there is an open enquiry of this number; nothing else of it is told. One query."""
    return Enquiry.objects.filter(pk=enquiry_id).exclude(status=Status.CLOSED).exists()


def waits_of_asker(enquiry_ids: Collection[int]) -> list[calendars.Pause]:
    """Give when we waited for the askers of these enquiries, in one query; no end: we still do."""
    if not enquiry_ids:
        return []
    turns = EnquiryLogEntry.objects.filter(
        enquiry__in=set(enquiry_ids), kind=EnquiryLogEntry.Kind.STATUS
    ).order_by("enquiry_id", "at", "id")
    ended: list[calendars.Pause] = []
    since: dict[int, calendars.Pause] = {}
    for number, at, after in turns.values_list("enquiry_id", "at", "after"):
        wait = since.pop(number, None)
        if after == Status.WAITING_ASKER:
            since[number] = wait or calendars.Pause(at, None)
        elif wait is not None:
            ended.append(calendars.Pause(wait.starts, at))
    return [*ended, *since.values()]
