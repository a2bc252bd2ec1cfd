"""The forms of the sample mailbox."""

from collections.abc import Sequence
from typing import Any

from django import forms

from rooftree.platform.mail.interface import SampleReader
from rooftree.platform.web.interface import Form

_LONGEST = 20_000


class ReplyForm(Form):
    """An answer."""

    text = forms.CharField(
        label="Your answer", widget=forms.Textarea({"rows": 8}), max_length=_LONGEST
    )


class WriteForm(Form):
    """A new mail in somebody's name."""

    reader = forms.ChoiceField(label="From")
    to = forms.EmailField(label="To")
    subject = forms.CharField(label="Subject", max_length=200)
    text = forms.CharField(label="Words", widget=forms.Textarea({"rows": 10}), max_length=_LONGEST)

    def __init__(self, *args: Any, readers: Sequence[SampleReader], **options: Any) -> None:
        super().__init__(*args, **options)
        ordered = sorted(readers, key=lambda each: each.name.lower())
        choices = [(each.key, each.name) for each in ordered]
        self.fields["reader"].choices = choices  # type: ignore[attr-defined]
