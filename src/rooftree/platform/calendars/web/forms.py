"""Forms of calendars."""

from typing import Any

from django import forms

from rooftree.platform.calendars.queries.calendars import HOLIDAYS
from rooftree.platform.calendars.rules.changes import WEEKDAY_NAMES, Week
from rooftree.platform.calendars.rules.open_hours import Minutes
from rooftree.platform.calendars.rules.targets import KEEP_TIME, NEXT_OPENING
from rooftree.platform.calendars.rules.typed_hours import HoursUnreadable, read_hours, write_hours
from rooftree.platform.web.interface import DateField, Form, InstantField

_HOURS_HELP = "For example, 09:00 to 12:30, 13:30 to 17:00"
_OFFICE = "09:00 to 17:00"


class HoursField(forms.CharField):
    """Open hours of one day, as many spans as there are; none is closed."""

    def __init__(self, **options: Any) -> None:
        super().__init__(max_length=200, required=False, **options)

    def clean(self, value: object) -> tuple[Minutes, ...]:
        """Read the spans, or say in words what is wrong with them."""
        try:
            return read_hours(super().clean(value))
        except HoursUnreadable as unreadable:
            raise forms.ValidationError(str(unreadable), code="invalid") from unreadable


class PreviewForm(Form):
    """A form whose changes are shown before they are saved; `seen` names those that were."""

    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    @property
    def asked(self) -> list[tuple[str, object]]:
        """What was filled in, without the mark of what was shown."""
        return sorted((k, v) for k, v in self.cleaned_data.items() if k != "seen")


class WeekForm(PreviewForm):
    """The hours of each weekday."""

    def __init__(self, *args: Any, week: Week | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        for number, name in enumerate(WEEKDAY_NAMES):
            shown = write_hours(week[number]) if week else (_OFFICE if number < 5 else "")  # noqa: PLR2004 - Monday to Friday
            field = HoursField(
                label=name, initial=shown, help_text=_HOURS_HELP if number == 0 else ""
            )
            self.fields[name.lower()] = field

    @property
    def week(self) -> Week:
        return tuple(self.cleaned_data[name.lower()] for name in WEEKDAY_NAMES)


class HoursForm(WeekForm):
    """Weekly hours from a day on."""

    from_on = DateField(label="From")


class CalendarForm(PreviewForm):
    """What a calendar is called, and whose bank holidays it keeps."""

    name = forms.CharField(label="Name", max_length=80)
    holidays_of = forms.ChoiceField(label="Bank holidays", choices=HOLIDAYS.items, required=False)


class NewCalendarForm(WeekForm, CalendarForm):
    """A new calendar, with its weekly hours."""


class ClosedDayForm(PreviewForm):
    """What a closed day is called, and where it is known from."""

    name = forms.CharField(
        label="What day it is", max_length=120, help_text="For example, Glasgow Fair Monday"
    )
    source = forms.CharField(
        label="Where this is known from",
        max_length=120,
        help_text="For example, the council’s list of local holidays 2027",
    )


class NewClosedDayForm(ClosedDayForm):
    """A day to close."""

    field_order = ["day", "name", "source"]
    day = DateField(label="Day")


class SpecialHoursForm(PreviewForm):
    """A day with hours of its own."""

    day = DateField(label="Day")
    name = forms.CharField(label="Why", max_length=120, help_text="For example, Christmas Eve")
    hours = HoursField(label="Open hours", help_text="For example, 09:00 to 12:00")

    def clean_hours(self) -> tuple[Minutes, ...]:
        """Refuse a day without any hours: that is a closed day."""
        if not self.cleaned_data["hours"]:
            message = "Enter open hours. To close a whole day, add a closed day."
            raise forms.ValidationError(message)
        return self.cleaned_data["hours"]


class DeadlineForm(Form):
    """A deadline to try."""

    raised = InstantField(label="Raised")
    amount = forms.IntegerField(label="Business time", min_value=0, max_value=9999)
    unit = forms.ChoiceField(
        label="Counted in",
        choices=[("hours", "Hours"), ("minutes", "Minutes"), ("days", "Days")],
    )
    days_reading = forms.ChoiceField(
        label="Days raised outside hours",
        choices=[
            (NEXT_OPENING, "Begin at the next opening"),
            (KEEP_TIME, "Keep the time of day"),
        ],
        help_text="Makes a difference for days only",
    )
    paused_from = InstantField(label="Paused from", required=False)
    paused_until = InstantField(
        label="Paused until", required=False, help_text="Leave empty if the pause still goes on"
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a pause that ends before it begins, or only ends."""
        given = super().clean() or self.cleaned_data
        starts, ends = given.get("paused_from"), given.get("paused_until")
        if ends and not starts and "paused_from" not in self.errors:
            self.add_error("paused_from", "Enter when the pause began.")
        if starts and ends and ends < starts:
            self.add_error("paused_until", "The pause ends before it begins. Enter a later end.")
        return given
