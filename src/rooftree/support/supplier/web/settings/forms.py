"""The forms of how clocks are read and of the supplier's details."""

from dataclasses import fields
from typing import Any

from django import forms

from rooftree.platform.calendars import interface as calendars
from rooftree.platform.web.interface import DateField, Form
from rooftree.support.supplier.actions.settings.keep_reading import WantedReading
from rooftree.support.supplier.actions.settings.keep_supplier import WantedSupplier
from rooftree.support.supplier.queries.settings.readings import (
    ReadingLine,
    SupplierLine,
)
from rooftree.support.supplier.rules.clocks.lines import Readings

_READ = tuple(each.name for each in fields(Readings))
_IS = {"no": False, "yes": True}


def _yes(value: str) -> bool:
    return _IS[value]


def _either(label: str, no: str, yes: str) -> forms.TypedChoiceField:
    return forms.TypedChoiceField(label=label, coerce=_yes, choices=[("no", no), ("yes", yes)])


class ReadingForm(Form):
    """How the supplier's clocks are read, from when, and why."""

    calendar = forms.ChoiceField(label="Business hours and holidays")
    is_automatic_a_response = _either(
        "An automatic acknowledgement", "Is no response", "Is a response"
    )
    pauses_response = _either(
        "The response clock while the case waits for us", "Goes on", "Stands still"
    )
    pauses_resolution = _either(
        "The resolution clock while the case waits for us", "Goes on", "Stands still"
    )
    remeasures = forms.ChoiceField(
        label="A change of priority measures again",
        choices=[("raised", "From the moment of raising"), ("change", "From the change")],
    )
    days_reading = forms.ChoiceField(
        label="Business days when raised outside hours",
        choices=[
            ("next-opening", "Count from the next opening"),
            ("keep-time", "Keep the time of day"),
        ],
    )
    warn_first = forms.IntegerField(label="First warning, in percent of business time", min_value=1)
    warn_last = forms.IntegerField(label="Second warning, in percent of business time", min_value=1)
    stale_days = forms.IntegerField(
        label="Stale after so many business days", min_value=1, max_value=250
    )
    from_on = DateField(label="For cases raised from")
    reason = forms.CharField(label="Why", max_length=200)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["calendar"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = list(calendars.named_calendars().items())

    def wanted(self) -> WantedReading:
        """Give it as the action takes it."""
        kept: dict[str, Any] = self.cleaned_data
        read = {name: kept[name] for name in _READ}
        more = ("calendar", "warn_first", "warn_last", "stale_days", "from_on")
        line = ReadingLine(Readings(**read), **{name: kept[name] for name in more})
        return WantedReading(line, kept["reason"])


def reading_shown(line: ReadingLine) -> dict[str, object]:
    """Give what a form begins with."""
    words = {True: "yes", False: "no"}
    read = {name: getattr(line.readings, name) for name in _READ}
    return {
        **{name: words.get(value, value) for name, value in read.items()},
        "calendar": line.calendar,
        "warn_first": line.warn_first,
        "warn_last": line.warn_last,
        "stale_days": line.stale_days,
    }


class SupplierForm(Form):
    """How the supplier is named, reached and recognised."""

    name = forms.CharField(label="Name", max_length=120)
    main_product = forms.CharField(
        label="Main product", max_length=120, help_text="What a case is about unless you say else"
    )
    helphub_address = forms.EmailField(
        label="Helphub mail address",
        required=False,
        max_length=254,
        help_text="Our replies go here. A case is Active again once one has left.",
    )
    portal_address = forms.URLField(
        label="Address of the portal", required=False, max_length=200, assume_scheme="https"
    )
    addresses = forms.CharField(
        label="Addresses it writes from",
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="One a line. A whole domain begins with @, like @larkfield.example.org.",
    )
    reference_pattern = forms.CharField(
        label="Pattern of its references",
        required=False,
        max_length=120,
        help_text=r"For example, \b[A-Z]{2,6}-[0-9]{4,10}\b",
    )
    example = forms.CharField(
        label="A reference of its, to try the pattern",
        required=False,
        max_length=60,
        help_text="For example, LKS-88214. Needed when you change the pattern.",
    )
    takes_cases_by_mail = forms.BooleanField(
        label="New cases go to the Helphub address by mail", required=False
    )
    hand_over_subject = forms.CharField(label="Subject of a new case", max_length=200)
    hand_over_text = forms.CharField(
        label="Text of a new case", max_length=4000, widget=forms.Textarea({"rows": 10})
    )

    def wanted(self) -> WantedSupplier:
        """Give it as the action takes it."""
        kept: dict[str, Any] = dict(self.cleaned_data)
        example = kept.pop("example")
        addresses = [line.strip() for line in kept.pop("addresses").splitlines()]
        line = SupplierLine(**kept, addresses=tuple(each for each in addresses if each))
        return WantedSupplier(line, example)


def supplier_shown(line: SupplierLine) -> dict[str, object]:
    """Give what the form begins with."""
    shown = {name: getattr(line, name) for name in SupplierForm.base_fields if name != "example"}
    return shown | {"addresses": "\n".join(line.addresses)}
