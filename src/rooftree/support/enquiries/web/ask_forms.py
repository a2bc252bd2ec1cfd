"""Forms for those who ask."""

import re
from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, UploadField
from rooftree.support.enquiries.choices import Trouble
from rooftree.support.enquiries.queries.super_users import SuperUsersToAsk
from rooftree.support.enquiries.queries.told import ToldChoice
from rooftree.support.enquiries.rules.told import Choice

_KEY = re.compile(r"^[a-z0-9_.-]{1,80}$")
_SOMEBODY_ELSE = "somebody-else"
_LONG = forms.Textarea(attrs={"rows": 6})


class AskForm(Form):
    """A question from inside the product."""

    subject = forms.CharField(label="Your question in a few words", max_length=200)
    text = forms.CharField(
        label="What happens, and what did you expect?", widget=_LONG, max_length=20000
    )
    tried_guide = forms.CharField(label="A guide you read", required=False, max_length=200)
    tried_faq = forms.CharField(
        label="An answer you read in the FAQs", required=False, max_length=200
    )
    asked_super_user = forms.ChoiceField(label="A Super User you asked", required=False)
    tried_super_user = forms.CharField(
        label="Somebody else you asked", required=False, max_length=200, help_text="Their name"
    )
    screenshot = UploadField(
        label="Screenshot or file",
        required=False,
        widget=forms.FileInput({"data-takes-paste": True}),
    )
    is_urgent = forms.BooleanField(label="This is urgent", required=False)
    urgent_reason = forms.CharField(
        label="Why it is urgent",
        required=False,
        max_length=500,
        help_text="For example: payments can’t be posted, or a family has nowhere to stay tonight",
    )
    key = forms.RegexField(regex=_KEY, required=False, widget=forms.HiddenInput)
    of = forms.CharField(required=False, max_length=80, widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, super_users: SuperUsersToAsk | None = None, **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offered = super_users or SuperUsersToAsk()
        if not offered.names:
            del self.fields["asked_super_user"]
            self.fields["tried_super_user"].label = "A Super User you asked"
            return
        choices = [("", "Nobody"), *((name, name) for name in offered.names)]
        field = self.fields["asked_super_user"]
        field.choices = [*choices, (_SOMEBODY_ELSE, "Somebody else")]
        if offered.is_standing_in:
            field.help_text = (
                "Your service has no Super User, so those of Shared Services are named"
            )

    @staticmethod
    def is_key(text: str) -> bool:
        """Say whether the text can name a page."""
        return _KEY.fullmatch(text) is not None

    def clean(self) -> dict[str, Any]:
        """Urgent has its reason."""
        kept = super().clean() or self.cleaned_data
        if kept.get("is_urgent") and not kept.get("urgent_reason"):
            self.add_error("urgent_reason", "Enter why it is urgent.")
        is_unnamed = not kept.get("tried_super_user") and "tried_super_user" in kept
        if kept.get("asked_super_user") == _SOMEBODY_ELSE and is_unnamed:
            self.add_error("tried_super_user", "Enter the name of who you asked.")
        return kept

    def super_user_asked(self) -> str:
        """Say who was asked: a name from the list, one that was typed, or both."""
        chosen, typed = self.cleaned_data.get("asked_super_user"), "tried_super_user"
        names = ["" if chosen == _SOMEBODY_ELSE else chosen, self.cleaned_data[typed]]
        return ", ".join(name for name in names if name)


class MyReplyForm(Form):
    """What the asker adds."""

    text = forms.CharField(label="Add to your enquiry", widget=_LONG, max_length=20000)
    attachment = UploadField(
        label="Attach a file",
        required=False,
        widget=forms.FileInput({"data-takes-paste": True}),
    )


class SignInHelpForm(Form):
    """The public page: what stops somebody, and how to reach them."""

    trouble = forms.ChoiceField(
        label="What stops you signing in?", widget=forms.RadioSelect, choices=Trouble.choices
    )
    address = forms.EmailField(
        label="Your work e-mail",
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    name = forms.CharField(
        label="Your name",
        required=False,
        max_length=120,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    telephone = forms.CharField(
        label="A telephone number to reach you",
        required=False,
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "type": "tel"}),
    )
    words = forms.CharField(
        label="Anything else we should know",
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Never your password",
    )


class ToldForm(Form):
    """How somebody wants to be told, one pair of ticks for each kind of thing."""

    def __init__(self, *args: Any, lines: list[ToldChoice], **options: Any) -> None:
        self.lines = lines
        super().__init__(*args, **options)
        for line in lines:
            name = line.label[0].lower() + line.label[1:]
            self.fields[f"{line.about}-bell"] = forms.BooleanField(
                label=f"On the bell: {name}", required=False, initial=line.choice.by_bell
            )
            self.fields[f"{line.about}-mail"] = forms.BooleanField(
                label=f"By mail: {name}", required=False, initial=line.choice.by_mail
            )

    def chosen(self) -> dict[str, Choice]:
        """Give what was ticked."""
        kept = self.cleaned_data
        return {
            line.about: Choice(
                by_bell=kept[f"{line.about}-bell"], by_mail=kept[f"{line.about}-mail"]
            )
            for line in self.lines
        }
