"""Forms for those who ask."""

import re
from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, UploadField
from rooftree.support.enquiries.choices import Trouble
from rooftree.support.enquiries.queries.told import ToldChoice
from rooftree.support.enquiries.rules.told import Choice

_KEY = re.compile(r"^[a-z0-9_.-]{1,80}$")
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
    tried_super_user = forms.CharField(
        label="A Super User you asked",
        required=False,
        max_length=200,
        help_text="Their name",
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

    @staticmethod
    def is_key(text: str) -> bool:
        """Say whether the text can name a page."""
        return _KEY.fullmatch(text) is not None

    def clean(self) -> dict[str, Any]:
        """Urgent has its reason."""
        kept = super().clean() or self.cleaned_data
        if kept.get("is_urgent") and not kept.get("urgent_reason"):
            self.add_error("urgent_reason", "Enter why it is urgent.")
        return kept


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
