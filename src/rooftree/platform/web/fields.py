"""Form fields that take what people type and answer in their words."""

from datetime import date, datetime, time
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile

from rooftree.platform.web.rules.plain_words import LONDON
from rooftree.platform.web.rules.read_date import UnreadableDate, read_date, write_date
from rooftree.platform.web.rules.read_time import UnreadableTime, read_time

MEGABYTE = 1024 * 1024


class DateInput(forms.TextInput):
    """One box for a whole date; shows a date as "23 November 2026" and keeps what was typed."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "size": 20, **(attrs or {})})

    def format_value(self, value: object) -> str | None:
        """Write a date in words; text stays as it was typed."""
        if isinstance(value, datetime):
            value = value.date()
        return write_date(value) if isinstance(value, date) else super().format_value(value)


class DateField(forms.Field):
    """Takes "23 November 2026", "23/11/2026", "2026-11-23" and "23 11 26"."""

    widget = DateInput

    def __init__(self, **options: object) -> None:
        options.setdefault("help_text", "For example, 23 November 2026")
        super().__init__(**options)

    def to_python(self, value: object) -> date | None:
        """Read the date, or say in words what is wrong with it."""
        if isinstance(value, datetime):
            return value.date()
        if isinstance(value, date):
            return value
        if not value or not str(value).strip():
            return None
        try:
            return read_date(str(value))
        except UnreadableDate as unreadable:
            raise forms.ValidationError(str(unreadable), code="invalid") from unreadable

    def has_changed(self, initial: object, data: object) -> bool:
        """Compare dates rather than the ways they were typed."""
        try:
            return bool(self.to_python(initial) != self.to_python(data))
        except forms.ValidationError:
            return True


class TimeInput(forms.TextInput):
    """One box for a time of day, shown as 14:02."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"autocomplete": "off", "size": 8, **(attrs or {})})

    def format_value(self, value: object) -> str | None:
        """Write a time as 14:02; text stays as it was typed."""
        return f"{value:%H:%M}" if isinstance(value, time) else super().format_value(value)


class TimeField(forms.Field):
    """Takes "14:02", "14.02", "1402", "2pm", "noon"."""

    widget = TimeInput

    def __init__(self, **options: object) -> None:
        options.setdefault("help_text", "For example, 14:02")
        super().__init__(**options)

    def to_python(self, value: object) -> time | None:
        """Read the time, or say in words what is wrong with it."""
        if isinstance(value, time):
            return value
        if not value or not str(value).strip():
            return None
        try:
            return read_time(str(value))
        except UnreadableTime as unreadable:
            raise forms.ValidationError(str(unreadable), code="invalid") from unreadable


class InstantInput(forms.MultiWidget):
    """A box for the day and one for the time, each under its label."""

    template_name = "django/forms/widgets/instant.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({"day": DateInput(), "time": TimeInput()}, attrs)

    def decompress(self, value: object) -> list[object]:
        """Give London's day and time of an instant."""
        if not isinstance(value, datetime):
            return [None, None]
        local = value.astimezone(LONDON)
        return [local.date(), local.time()]


class InstantField(forms.SplitDateTimeField):
    """A day and a time in London, as an aware instant; asks again about an hour that is not there."""

    widget = InstantInput

    def __init__(self, **options: object) -> None:
        options.setdefault("help_text", "For example, 23 November 2026 and 14:02")
        fields = (DateField(), TimeField())
        fields[0].error_messages["incomplete"] = "Enter the day."
        fields[1].error_messages["incomplete"] = "Enter the time."
        options.setdefault("require_all_fields", False)
        super(forms.SplitDateTimeField, self).__init__(fields, **options)


class UploadField(forms.FileField):
    """A file of at most `largest_bytes` (the site's limit unless told)."""

    widget = forms.FileInput

    def __init__(self, *, largest_bytes: int | None = None, **options: object) -> None:
        self.largest_bytes = largest_bytes or settings.FILES_LARGEST_BYTES
        options.setdefault("help_text", f"At most {self.largest_bytes // MEGABYTE or 1} MB")
        super().__init__(**options)
        self.error_messages["empty"] = "That file is empty. Choose another."
        self.error_messages["missing"] = "The file did not arrive. Choose it again."
        self.error_messages["invalid"] = self.error_messages["missing"]

    def to_python(self, data: object) -> UploadedFile | None:
        """Refuse a file over the limit, naming both sizes."""
        upload = super().to_python(data)
        if upload is not None and (upload.size or 0) > self.largest_bytes:
            size = (upload.size or 0) / MEGABYTE
            limit = self.largest_bytes / MEGABYTE
            raise forms.ValidationError(
                f"That file is {size:.1f} MB. Choose one of {limit:.0f} MB or less.",
                code="too_large",
            )
        return upload
