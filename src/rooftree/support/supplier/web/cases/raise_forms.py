"""Forms that raise a case, and that give an incident its priority."""

from collections.abc import Sequence
from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, UploadField
from rooftree.support.model import interface as model
from rooftree.support.supplier.actions.cases.give_priority import Answers, Override
from rooftree.support.supplier.choices import Priority, Topic
from rooftree.support.supplier.queries.cases.raising import (
    ENVIRONMENTS,
    IMPACTS,
    SCOPES,
    FromEnquiry,
    Offered,
)
from rooftree.support.supplier.rules.cases.topics import PAID_LICENCE
from rooftree.support.supplier.rules.priority import LIVE, NON_PRODUCTION, Decided, decide

_GROUPS = (
    ("Ask for something: a service request", (
        (Topic.DOCUMENTATION, "Documentation"),
        (Topic.RELEASE_PASSWORD, "A password for a new release"),
        (Topic.FREE_LICENCE, "A licence for a function that is free of charge"),
    )),
    ("Buy something: nothing is raised", (
        (PAID_LICENCE, "A licence that costs"),
    )),
    ("Work for the remote DBA team: a service incident", (
        (Topic.UPGRADE, "An upgrade"),
        (Topic.CLONE, "A clone of a database"),
        (Topic.PATCH, "A patch to be applied"),
    )),
    ("A fault of the application: a service incident", (
        (Topic.TECHNICAL, "A technical issue"),
        (Topic.ISG, "An “ISG” issue (the supplier’s own label)"),
        (Topic.BESPOKE, "An issue of something made for us (bespoke)"),
    )),
)  # fmt: skip

# The paper asks the same of work that mends nothing.
_PLANNED = "Of what it is to put right. Where nothing is wrong yet, choose Minor"


class NeedForm(Form):
    """The first question: what a case would be for, and so its kind."""

    topic = forms.ChoiceField(label="What do you need?", widget=forms.RadioSelect, choices=_GROUPS)
    asker = forms.BooleanField(label="Take the asker’s name along", required=False)
    personal = forms.BooleanField(
        label="Take names, addresses and numbers in the words along", required=False
    )

    def __init__(self, *args: Any, is_from_enquiry: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        if not is_from_enquiry:
            del self.fields["asker"]
            del self.fields["personal"]


class QuestionsForm(Form):
    """The four questions of table 1.1. Asked of incidents only."""

    environment = forms.ChoiceField(label="Which environment?", widget=forms.RadioSelect)
    impact = forms.ChoiceField(
        label="How badly does it work?", widget=forms.RadioSelect, choices=IMPACTS
    )
    scope = forms.ChoiceField(label="What is affected?", widget=forms.RadioSelect, choices=SCOPES)
    workaround = forms.ChoiceField(
        label="Is there a way round it?",
        widget=forms.RadioSelect,
        choices=[("no", "No"), ("yes", "Yes, work can go on another way")],
    )

    def __init__(
        self, *args: Any, environments: Sequence[model.EnvironmentLine], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.environments = {str(line.id): line for line in environments}
        self.fields["environment"].choices = _environments(environments)  # type: ignore[attr-defined]

    @property
    def environment_id(self) -> int | None:
        """Give which environment of the site's list was chosen, if any."""
        line = self.environments.get(self.cleaned_data["environment"])
        return line.id if line else None

    @property
    def answers(self) -> Answers:
        """Give the answers as the rule takes them."""
        kept = self.cleaned_data
        line = self.environments.get(kept["environment"])
        where = (LIVE if line.is_live else NON_PRODUCTION) if line else kept["environment"]
        return Answers(
            where, kept["impact"], kept["scope"], kept["workaround"] == "yes", self.environment_id
        )

    @property
    def decided(self) -> Decided:
        """Give what table 1.1 says of the answers."""
        said = self.answers
        return decide(
            environment=said.environment,
            impact=said.impact,
            scope=said.scope,
            has_workaround=said.has_workaround,
        )


class DetailsForm(QuestionsForm):
    """What the case says. A request leaves the questions out."""

    subject = forms.CharField(
        label="In a few words",
        max_length=200,
        error_messages={"required": "Say in a few words what it is about."},
    )
    description = forms.CharField(
        label="What the supplier should know",
        widget=forms.Textarea(attrs={"rows": 12}),
        max_length=20_000,
        help_text="What was done, what happened, since when; references and error messages help",
    )
    product = forms.ChoiceField(label="Product affected")
    portal_user = forms.TypedChoiceField(
        label="Portal user who logs it",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="The supplier writes to this person’s own inbox",
    )
    field_order = (
        "subject", "description", "product", "environment", "impact", "scope", "workaround",
        "portal_user",
    )  # fmt: skip

    def __init__(
        self,
        *args: Any,
        of: Offered,
        is_request: bool,
        is_planned: bool = False,
        **options: Any,
    ) -> None:
        super().__init__(*args, environments=of.environments, **options)
        self.is_request = is_request
        if is_planned:
            self.fields["impact"].help_text = _PLANNED
        self.fields["product"].choices = [(name, name) for name in of.products]  # type: ignore[attr-defined]
        self.fields["portal_user"].choices = [  # type: ignore[attr-defined]
            ("", "Not known yet"),
            *((line.id, f"{line.name} ({line.portal_name})") for line in of.portal_users),
        ]
        if is_request:
            for name in ("impact", "scope", "workaround"):
                del self.fields[name]
            self._ask_where_loosely(of)

    def _ask_where_loosely(self, of: Offered) -> None:
        if not of.environments:
            del self.fields["environment"]
            return
        named = [(str(line.id), line.name) for line in of.environments]
        self.fields["environment"] = forms.ChoiceField(
            label="Which environment?", required=False, choices=[("", "None in particular"), *named]
        )
        self.order_fields(self.field_order)

    @property
    def chosen_environment(self) -> int | None:
        """Give which environment was chosen, also by a request."""
        return self.environment_id if "environment" in self.fields else None


class PriorityForm(Form):
    """Another priority than the table's, and why."""

    priority = forms.TypedChoiceField(
        label="Priority",
        coerce=int,
        empty_value=None,
        required=False,
        choices=[("", "As the table says"), *Priority.choices],
    )
    reason = forms.CharField(
        label="Why not as the table says",
        required=False,
        max_length=300,
        help_text="Needed when you choose another priority; it stands on the case with your name",
    )

    @property
    def override(self) -> Override | None:
        """Give the priority that was chosen in the table's place."""
        chosen = self.cleaned_data.get("priority")
        return None if chosen is None else Override(chosen, self.cleaned_data["reason"])

    def refuse_without_reason(self, by_table: int) -> None:
        """Ask why where the choice is not the table's."""
        override = self.override
        if override and override.priority != by_table and not override.reason.strip():
            self.add_error("reason", f"Enter why it is not priority {by_table}, as the table says.")


class ChangePriorityForm(QuestionsForm, PriorityForm):
    """The four questions anew, with an override."""

    field_order = ("environment", "impact", "scope", "workaround", "priority", "reason")


class CheckForm(PriorityForm):
    """The last look before a case is raised: files one by one, and another priority."""

    files = forms.TypedMultipleChoiceField(
        label="Files to take along",
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text="Look into each first: a picture may show somebody’s data",
    )
    attachment = UploadField(label="Another file", required=False)
    field_order = ("priority", "reason", "files", "attachment")

    def __init__(
        self, *args: Any, of: FromEnquiry | None, is_request: bool, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        if is_request:
            del self.fields["priority"]
            del self.fields["reason"]
        if of is not None and of.files:
            self.fields["files"].choices = [(line.id, line.name) for line in of.files]  # type: ignore[attr-defined]
        else:
            del self.fields["files"]


def _environments(lines: Sequence[model.EnvironmentLine]) -> list[tuple[str, str]]:
    named = [
        (str(line.id), f"{line.name}: {line.purpose.lower()}" if line.purpose else line.name)
        for line in lines
    ]
    return named or list(ENVIRONMENTS)
