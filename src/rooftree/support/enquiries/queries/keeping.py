"""What keeps mail and files: until when an enquiry is open, and which files it holds itself."""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils import timezone

from rooftree.support.enquiries.models import Enquiry, Message, Note, TeamMessage


def ended_on(enquiry_ids: Collection[int]) -> Mapping[int, date | None]:
    """Give the day each enquiry was closed; None while it is open."""
    rows = Enquiry.objects.filter(pk__in=enquiry_ids).order_by().values_list("pk", "closed_at")
    return {pk: timezone.localdate(at) if at else None for pk, at in rows}


def needed_files(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that were put on an enquiry by hand; mail keeps its own."""
    wanted = set(file_ids)
    held: set[int] = set()
    for model in (Message, Note, TeamMessage):
        rows = model.objects.filter(inbound_id=None, file_ids__overlap=list(wanted)).order_by()
        for found in rows.values_list("file_ids", flat=True):
            held |= wanted & set(found)
    return held
