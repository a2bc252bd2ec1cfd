"""Forms for releases."""

import re

from django import forms
from django.utils import timezone

from rooftree.platform.web.interface import DateField, Form

_NUMBER = re.compile(r"^\s*(?:SC-?\s*)?(\d{1,12})\s*$", re.IGNORECASE)


class ReleaseForm(Form):
    """A release that is new to the list."""

    version = forms.CharField(
        label="Version",
        max_length=60,
        help_text="As the supplier names it, for example 7.4.1",
        error_messages={"required": "Enter the version."},
    )
    planned_on = DateField(
        label="Promised for",
        required=False,
        help_text="Leave it empty where no date was promised yet.",
    )
    words = forms.CharField(
        label="What it brings",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class DateForm(Form):
    """Another day that is promised, and why."""

    planned_on = DateField(
        label="Promised for", error_messages={"required": "Enter the day that is promised."}
    )
    reason = forms.CharField(label="Why it moves", max_length=300, required=False)


class OutForm(Form):
    """The day on which it came out."""

    released_on = DateField(
        label="Came out on", error_messages={"required": "Enter the day it came out."}
    )

    def clean_released_on(self) -> object:
        """Refuse a day to come."""
        day = self.cleaned_data["released_on"]
        if day and day > timezone.localdate():
            self.add_error("released_on", "Enter today or a day before: it must have come out.")
        return day


class WithdrawForm(Form):
    """Why it will not come."""

    reason = forms.CharField(label="Reason", max_length=300)


class CaseForm(Form):
    """The number of a case that the release should close."""

    number = forms.CharField(label="Case", max_length=20, help_text="For example, SC-20031")

    def clean_number(self) -> int | None:
        """Read the number, with or without its letters."""
        found = _NUMBER.match(self.cleaned_data["number"])
        if not found:
            self.add_error("number", "Enter a case’s number, for example SC-20031.")
            return None
        return int(found[1])


class CheckForm(Form):
    """Whether the release closed the case."""

    did_close = forms.ChoiceField(
        label="Did it put the case right?",
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label="What you saw",
        max_length=300,
        required=False,
        help_text="Needed if it did not: it becomes a note on the case.",
    )


class ChooseForm(Form):
    """Which release a case waits for: one of the list, or one that is new to it."""

    release = forms.TypedChoiceField(label="Release", coerce=int, required=False, empty_value=None)
    version = forms.CharField(
        label="Or a release that is not in the list",
        max_length=60,
        required=False,
        help_text="Its version, as the supplier names it",
    )
    planned_on = DateField(
        label="Promised for",
        required=False,
        help_text="Of a release that is not in the list. Leave it empty without a date.",
    )

    def __init__(self, *args: object, choices: list[tuple[int, str]], **options: object) -> None:
        super().__init__(*args, **options)
        self.fields["release"].choices = [("", "None"), *choices]
