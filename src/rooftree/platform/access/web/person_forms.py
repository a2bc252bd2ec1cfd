"""The forms about one person."""

from collections.abc import Collection
from typing import Any

from django import forms
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.roles import roles
from rooftree.platform.access.rules.reach import may_everywhere, reached_services
from rooftree.platform.access.web.marks import SENSITIVITY_WORDS
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import DateField, Form


def _places(
    actor: Actor, held: Collection[int] = (), held_teams: Collection[int] = ()
) -> tuple[forms.Field, forms.Field]:
    """Offer where the actor may put somebody, and where they work already."""
    reached = reached_services(actor, permissions.ADMINISTER_ACCOUNTS)
    services = forms.TypedMultipleChoiceField(
        label="Services", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    services.choices = [
        (line.id, line.name)
        for line in staff.services()
        if reached is None or line.id in reached or line.id in held
    ]
    teams = forms.TypedMultipleChoiceField(
        label="Teams", coerce=int, required=False, widget=forms.CheckboxSelectMultiple
    )
    teams.choices = [
        (line.id, line.name)
        for line in staff.teams()
        if reached is None or line.service_id in reached or line.id in held_teams
    ]
    return services, teams


def _others(colleague_id: int) -> list[tuple[str, str]]:
    everybody = staff.everybody(on=timezone.localdate())
    return [(str(line.id), line.name) for line in everybody if line.id != colleague_id]


class DetailsForm(Form):
    """What is known of a colleague."""

    name = forms.CharField(label="Name", max_length=120)
    email = forms.EmailField(label="Work e-mail", max_length=254)
    staff_number = forms.CharField(label="Staff number", max_length=20, required=False)
    job_title = forms.CharField(label="Job title", max_length=120, required=False)
    telephone = forms.CharField(label="Telephone", max_length=40, required=False)
    unit = forms.CharField(label="Unit", max_length=120, required=False)

    def details(self) -> staff.ColleagueDetails:
        """Give the details as typed."""
        names = ("name", "email", "staff_number", "job_title", "telephone", "unit")
        return staff.ColleagueDetails(**{key: self.cleaned_data[key].strip() for key in names})


class NewColleagueForm(DetailsForm):
    """A colleague to invite: details, places and a role."""

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["services"], self.fields["teams"] = _places(actor)
        self.fields["from_on"] = DateField(
            label="First day",
            initial=timezone.localdate,
            error_messages={"required": "Enter the first day."},
        )
        if may_everywhere(actor, permissions.ADMINISTER_ROLES):
            self.fields["role"] = forms.TypedChoiceField(
                label="Role",
                coerce=int,
                required=False,
                empty_value=None,
                choices=[
                    ("", "None yet"),
                    *((r.id, r.name) for r in roles(on=timezone.localdate())),
                ],
            )


class PlacesForm(Form):
    """The services and teams somebody works in from a day on."""

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        places = _places(actor, self.initial["services"], self.initial["teams"])
        self.fields["services"], self.fields["teams"] = places
        self.fields["from_on"] = DateField(
            label="From which day?",
            initial=timezone.localdate,
            error_messages={"required": "Enter the first day there."},
        )


class LeaverForm(Form):
    """The last day, and who takes over."""

    left_on = DateField(
        label="Last working day", error_messages={"required": "Enter the last working day."}
    )

    def __init__(self, *args: Any, colleague_id: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["hand_on_to"] = forms.TypedChoiceField(
            label="Who takes over their open work?",
            coerce=int,
            required=False,
            empty_value=None,
            choices=[("", "Their team"), *_others(colleague_id)],
        )


class AbsenceForm(Form):
    """Days away, and who stands in."""

    from_on = DateField(
        label="First day away", error_messages={"required": "Enter the first day away."}
    )
    until_on = DateField(
        label="Last day away", error_messages={"required": "Enter the last day away."}
    )

    def __init__(self, *args: Any, colleague_id: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["stand_in_id"] = forms.TypedChoiceField(
            label="Who stands in?",
            coerce=int,
            required=False,
            empty_value=None,
            choices=[("", "Nobody"), *_others(colleague_id)],
        )


class ReasonForm(Form):
    """Why."""

    reason = forms.CharField(
        label="How do you know who asks, and why?",
        max_length=500,
        help_text="For example: rang from their desk; line manager confirmed.",
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": "Write how you know who asks."},
    )


class GrantForm(Form):
    """A role for somebody."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        today = timezone.localdate()
        self.fields["role_id"] = forms.TypedChoiceField(
            label="Role",
            coerce=int,
            choices=[("", "Choose a role"), *((r.id, r.name) for r in roles(on=today))],
        )
        self.fields["service_id"] = forms.TypedChoiceField(
            label="Where?",
            coerce=int,
            required=False,
            empty_value=None,
            choices=[("", "Every service"), *((s.id, s.name) for s in staff.services())],
        )
        self.fields["sensitivity"] = forms.TypedChoiceField(
            label="How sensitive?", coerce=int, choices=list(SENSITIVITY_WORDS.items()), initial=0
        )
        self.fields["from_on"] = DateField(
            label="From", initial=today, error_messages={"required": "Enter the first day."}
        )
        self.fields["until_on"] = DateField(label="Until", required=False)
