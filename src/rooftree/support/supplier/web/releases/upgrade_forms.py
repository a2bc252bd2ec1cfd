"""Forms for the three steps of an upgrade."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import DateField, Form, InstantField
from rooftree.support.supplier.actions.releases.keep_upgrade import UpgradePlan
from rooftree.support.supplier.queries.releases.upgrades import UpgradeLine

Choices = list[tuple[object, str]]


class PlanForm(Form):
    """What is upgraded to, when, and the rehearsal."""

    version = forms.CharField(
        label="Version",
        max_length=60,
        help_text="As the supplier names it, for example 7.4.1",
        error_messages={"required": "Enter the version."},
    )
    release = forms.TypedChoiceField(label="Release", coerce=int, required=False, empty_value=None)
    starts_at = InstantField(label="The window starts", required=False)
    ends_at = InstantField(label="The window ends", required=False)
    rehearsed_in = forms.ChoiceField(label="Rehearsed in", required=False)
    rehearsed_on = DateField(label="Rehearsed on", required=False, help_text="May still be to come")
    rehearsal_went = forms.CharField(
        label="How the rehearsal went",
        max_length=500,
        required=False,
        widget=forms.Textarea({"rows": 2}),
    )

    def __init__(
        self, *args: object, releases: Choices, environments: list[str], **options: object
    ) -> None:
        super().__init__(*args, **options)
        self.fields["release"].choices = [("", "None in the list"), *releases]
        names = [(name, name) for name in environments]
        self.fields["rehearsed_in"].choices = [("", "Not rehearsed yet"), *names]

    def clean(self) -> dict[str, Any]:
        """Ask for the other half of a window and of a rehearsal."""
        said: dict[str, Any] = super().clean() or {}
        for one, other in (("starts_at", "ends_at"), ("ends_at", "starts_at")):
            if said.get(one) and not said.get(other) and not self.has_error(other):
                self.add_error(other, "Enter this too: a window starts and ends.")
        if said.get("rehearsed_on") and not said.get("rehearsed_in"):
            self.add_error("rehearsed_in", "Choose where it is rehearsed.")
        return said

    def plan(self) -> UpgradePlan:
        """Give it as the action takes it."""
        said = dict(self.cleaned_data)
        return UpgradePlan(release_id=said.pop("release"), **said)


class AnswerForm(Form):
    """Go or no-go, and whose word it is."""

    answer = forms.ChoiceField(
        label="Go or no-go?",
        choices=[("go", "Go"), ("no-go", "No-go")],
        widget=forms.RadioSelect,
    )
    who = forms.CharField(label="Given by", max_length=120, help_text="The name of whoever decides")
    reason = forms.CharField(
        label="Why",
        max_length=500,
        required=False,
        help_text="Needed for a go without a rehearsal.",
    )


class OutcomeForm(Form):
    """How it went."""

    outcome = forms.ChoiceField(
        label="How did it go?",
        choices=[
            ("done", "Done"),
            ("part", "Done in part"),
            ("back", "Rolled back"),
            ("called-off", "Called off"),
        ],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label="What happened", max_length=500, widget=forms.Textarea({"rows": 3})
    )


def plan_initial(line: UpgradeLine) -> dict[str, object]:
    """Give what the plan says now."""
    return {
        "version": line.version,
        "release": line.release_id or "",
        "starts_at": line.starts_at,
        "ends_at": line.ends_at,
        "rehearsed_in": line.rehearsed_in,
        "rehearsed_on": line.rehearsed_on,
        "rehearsal_went": line.rehearsal_went,
    }
