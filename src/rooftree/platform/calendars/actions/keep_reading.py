"""Keep a calendar as it stands, for a record that is judged by it."""

import hashlib
import json

from django.db import transaction
from django.utils import timezone

from rooftree.platform.calendars.models import Calendar, CalendarReading
from rooftree.platform.calendars.queries.opening import CalendarUnknown, hours_of
from rooftree.platform.calendars.rules.calendar_json import calendar_as_json


@transaction.atomic
def reading_of(calendar_key: str) -> int:
    """Give the reading that holds the calendar as it stands; made where none does. Its id."""
    calendar = Calendar.objects.filter(key=calendar_key).first()
    if calendar is None:
        raise CalendarUnknown(calendar_key)
    content = calendar_as_json(hours_of(calendar_key))
    sha256 = hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()
    reading, _ = CalendarReading.objects.get_or_create(
        calendar=calendar,
        sha256=sha256,
        defaults={"content": content, "read_at": timezone.now()},
    )
    return reading.pk
