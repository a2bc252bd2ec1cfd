"""What keeps mail: until when an enquiry is open."""

from collections.abc import Collection, Mapping
from datetime import date

from django.utils import timezone

from rooftree.support.enquiries.models import Enquiry


def ended_on(enquiry_ids: Collection[int]) -> Mapping[int, date | None]:
    """Give the day each enquiry was closed; None while it is open."""
    rows = Enquiry.objects.filter(pk__in=enquiry_ids).order_by().values_list("pk", "closed_at")
    return {pk: timezone.localdate(at) if at else None for pk, at in rows}
