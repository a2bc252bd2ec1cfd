"""The form of one target."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import DateField, Form
from rooftree.support.supplier.queries.settings.readings import TargetLine
from rooftree.support.supplier.rules.clocks.targets import FUTURE_RELEASE, TARGET_KEYS

_UNITS = ("seconds", "minutes", "hours", "days")


class TargetForm(Form):
    """Which target, how soon, from when, and why."""

    which = forms.ChoiceField(label="For", choices=())
    how_soon = forms.ChoiceField(
        label="Target",
        choices=[
            ("time", "So much business time"),
            ("release", "Future release"),
            ("none", "No target"),
        ],
        widget=forms.RadioSelect,
        initial="time",
    )
    amount = forms.IntegerField(
        label="How much",
        min_value=1,
        max_value=9999,
        required=False,
        help_text="For business time only",
    )
    unit = forms.ChoiceField(
        label="Of business time",
        choices=[(unit, f"business {unit}") for unit in _UNITS],
        initial="hours",
    )
    from_on = DateField(label="For cases raised from")
    reason = forms.CharField(label="Why", max_length=200)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["which"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - as declared above
        field.choices = [(f"{k} {p} {c}", _named(p, c)) for k, p, c in TARGET_KEYS]

    def clean(self) -> dict[str, Any]:
        """Ask for the amount where there is to be one."""
        kept: dict[str, Any] = super().clean() or self.cleaned_data
        is_missing = kept.get("how_soon") == "time" and kept.get("amount") is None
        if is_missing and "amount" not in self.errors:
            self.add_error("amount", "Enter how much business time.")
        return kept

    def wanted(self) -> TargetLine:
        """Give it as the action takes it."""
        kept: dict[str, Any] = self.cleaned_data
        kind, priority, clock = kept["which"].split()
        target = {
            "time": f"{kept['amount']} business {kept['unit']}",
            "release": FUTURE_RELEASE,
            "none": "",
        }[kept["how_soon"]]
        return TargetLine(
            kind, int(priority), clock, target, kept["from_on"], reason=kept["reason"]
        )


def _named(priority: int, clock: str) -> str:
    who = f"Priority {priority}" if priority else "Requests"
    return f"{who}, {clock}"
