"""Forms of the desk."""

from collections.abc import Iterable
from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, UploadField
from rooftree.support.enquiries.choices import How, Outcome, Trouble
from rooftree.support.enquiries.queries.enquiry_page import Choice, EnquiryPage

_LONG = forms.Textarea(attrs={"rows": 6})
NOBODY = ("", "Nobody yet")


def choices_of(lines: Iterable[Choice], empty: str) -> list[tuple[Any, str]]:
    """Give a list to choose from, with a first line for no choice."""
    return [("", empty), *((line.id, line.name) for line in lines)]


class NoteForm(Form):
    """An internal note."""

    text = forms.CharField(label="Internal note, never sent", widget=_LONG, max_length=20000)


class AskTeamForm(Form):
    """A question to another team, or to an expert."""

    team = forms.TypedChoiceField(
        label="Team",
        coerce=int,
        empty_value=None,
        required=False,
        help_text="The mail goes to the team’s shared mailbox",
    )
    expert = forms.EmailField(
        label="Or one colleague, by work e-mail", required=False, max_length=254
    )
    text = forms.CharField(label="What do you want to know?", widget=_LONG, max_length=20000)
    with_question = forms.BooleanField(
        label="Send the question along, as it was asked", required=False, initial=True
    )
    attachment = UploadField(label="Attach a file", required=False)

    def __init__(self, *args: Any, teams: Iterable[Choice], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["team"].choices = choices_of(teams, "Choose a team")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask one of them."""
        kept = super().clean() or self.cleaned_data
        if not kept.get("team") and not kept.get("expert") and not self.errors:
            self.add_error("team", "Choose a team, or enter one colleague’s work e-mail.")
        if kept.get("team") and kept.get("expert"):
            self.add_error("expert", "Ask the team or the colleague, one at a time.")
        return kept


class TriageForm(Form):
    """What triage decides."""

    service = forms.TypedChoiceField(label="Service", coerce=int, empty_value=None, required=False)
    owner = forms.TypedChoiceField(label="Owner", coerce=int, empty_value=None, required=False)
    is_urgent = forms.BooleanField(label="Urgent", required=False)
    is_sign_in = forms.BooleanField(label="The asker can’t sign in (level 0)", required=False)
    reason = forms.CharField(
        label="Why",
        required=False,
        max_length=200,
        help_text="Needed when you change the urgency or level 0",
    )

    def __init__(self, *args: Any, of: EnquiryPage, **options: Any) -> None:
        options.setdefault("prefix", "triage")
        options.setdefault(
            "initial",
            {
                "service": of.service_id, "owner": of.owner_id, "is_urgent": of.lane == 1,
                "is_sign_in": of.is_sign_in,
            },
        )  # fmt: skip
        super().__init__(*args, **options)
        self.fields["service"].choices = choices_of(of.services, "Not known")  # type: ignore[attr-defined]
        self.fields["owner"].choices = choices_of(of.members, "Nobody yet")  # type: ignore[attr-defined]


class HandBackForm(Form):
    """Why somebody gives an enquiry back."""

    reason = forms.CharField(label="Why you hand it back", max_length=200)


class ReopenForm(Form):
    """Why an enquiry is opened again."""

    reason = forms.CharField(label="Why it opens again", max_length=200)


class CloseForm(Form):
    """How an enquiry ended."""

    outcome = forms.ChoiceField(
        label="How it ended",
        widget=forms.RadioSelect,
        choices=[
            (Outcome.ANSWERED, "Answered"),
            (Outcome.NOT_NEEDED, "No answer needed"),
            (Outcome.NOT_OURS, "Not for the support team"),
        ],
    )


class LogForm(Form):
    """An enquiry that somebody took by telephone, at a desk or in their own inbox."""

    how = forms.ChoiceField(
        label="How did it reach you?",
        widget=forms.RadioSelect,
        choices=[
            (How.TELEPHONE, "By telephone"), (How.DESK, "At a desk"),
            (How.OWN_INBOX, "In my own inbox"),
        ],
    )  # fmt: skip
    address = forms.EmailField(
        label="Asker’s work e-mail",
        required=False,
        max_length=254,
        help_text="A colleague is found by it, and gets the receipt and the answer there",
    )
    name = forms.CharField(
        label="Asker’s name",
        required=False,
        max_length=120,
        help_text="Needed when you have no e-mail",
    )
    telephone = forms.CharField(label="Telephone", required=False, max_length=40)
    subject = forms.CharField(label="The question in a few words", max_length=200)
    text = forms.CharField(label="What was asked", widget=_LONG, max_length=20000)
    is_sign_in = forms.BooleanField(label="The asker can’t sign in (level 0)", required=False)
    trouble = forms.ChoiceField(
        label="What stops them signing in",
        required=False,
        choices=[("", "Choose if they can’t sign in"), *Trouble.choices],
    )
    urgent_reason = forms.CharField(
        label="Why it is urgent",
        required=False,
        max_length=500,
        help_text="Leave empty when it is not",
    )

    def clean(self) -> dict[str, Any]:
        """Somebody asked."""
        kept = super().clean() or self.cleaned_data
        if not kept.get("address") and not kept.get("name") and "address" not in self.errors:
            self.add_error("name", "Enter the asker’s work e-mail or name.")
        return kept


class SignInWordsForm(Form):
    """A phrase for the sign-in rule."""

    phrase = forms.CharField(
        label="Phrase",
        max_length=800,
        help_text="Small letters. | between words that mean the same, … for up to four words "
        "between. For example: forgot|lost … badge",
    )
    is_sign_in = forms.TypedChoiceField(
        label="It means",
        widget=forms.RadioSelect,
        coerce=lambda value: value == "yes",
        choices=[("yes", "Somebody can’t sign in"), ("no", "Something else, so never level 0")],
        initial="yes",
    )
    trouble = forms.ChoiceField(
        label="What stops them", choices=Trouble.choices, initial=Trouble.OTHER
    )
