"""The forms about teams, services and units."""

from typing import Any

from django import forms
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.keep_team import TeamDetails
from rooftree.platform.access.queries.structure import may_join, unit_rows
from rooftree.platform.access.rules.reach import reached_services
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import DateField, Form

KEY_WORDS = "Short, in small letters: rents-control. Files name it by this, so it stays as it is."


def _key_field() -> forms.Field:
    return forms.SlugField(
        label="Key",
        max_length=40,
        help_text=KEY_WORDS,
        error_messages={"invalid": "Use letters, figures and hyphens, without spaces."},
    )


def _in_use_field() -> forms.Field:
    return forms.BooleanField(label="In use", required=False)


class TeamForm(Form):
    """A team. Its key is asked for once; whether it is in use, once it is there."""

    name = forms.CharField(label="Name", max_length=80)
    key = _key_field()
    mailbox = forms.EmailField(
        label="Shared mailbox",
        max_length=254,
        required=False,
        help_text="Where others write to the team, for example rents-control@council.example",
    )
    is_in_use = _in_use_field()

    def __init__(
        self, *args: Any, actor: Actor, team: staff.TeamLine | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        reached = reached_services(actor, permissions.ADMINISTER_ACCOUNTS)
        held = team.service_id if team else None
        choices: list[tuple[str, str]] = [
            (str(line.id), line.name)
            for line in staff.every_service()
            if (line.is_in_use or line.id == held) and (reached is None or line.id in reached)
        ]
        self.fields["service_id"] = forms.TypedChoiceField(
            label="Service",
            coerce=int,
            required=reached is not None,
            empty_value=None,
            choices=[("", "None"), *choices] if reached is None else choices,
            error_messages={"required": "Choose the service."},
        )
        del self.fields["key" if team else "is_in_use"]
        self.order_fields(["name", "key", "mailbox", "service_id", "is_in_use"])

    def details(self) -> TeamDetails:
        """Give what was typed."""
        said = self.cleaned_data
        return TeamDetails(said["name"], said["mailbox"], said["service_id"])


class MemberForm(Form):
    """A colleague, and from which day."""

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        joining = may_join(actor=actor, on=timezone.localdate())
        self.fields["colleague_id"] = forms.TypedChoiceField(
            label="Colleague",
            coerce=int,
            choices=[("", "Choose a colleague"), *((one.id, one.name) for one in joining)],
        )
        self.fields["from_on"] = DateField(
            label="From which day?",
            initial=timezone.localdate,
            error_messages={"required": "Enter the first day in the team."},
        )


class LastDayForm(Form):
    """The last day in the team."""

    until_on = DateField(
        label="Last day in the team",
        initial=timezone.localdate,
        error_messages={"required": "Enter the last day in the team."},
    )


class ServiceForm(Form):
    """A service. Its key is asked for once; whether it is in use, once it is there."""

    name = forms.CharField(label="Name", max_length=80)
    key = _key_field()
    is_in_use = _in_use_field()

    def __init__(self, *args: Any, is_new: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        del self.fields["is_in_use" if is_new else "key"]


class UnitForm(Form):
    """A unit, and the one it is part of."""

    name = forms.CharField(label="Name", max_length=120)

    def __init__(self, *args: Any, actor: Actor, unit_id: int | None, **options: Any) -> None:
        super().__init__(*args, **options)
        others = [one for one in unit_rows(actor=actor) if one.id != unit_id]
        self.fields["parent_id"] = forms.TypedChoiceField(
            label="Part of",
            coerce=int,
            required=False,
            empty_value=None,
            choices=[("", "No other unit"), *((one.id, one.name) for one in others)],
        )
