"""Forms of mail with the supplier."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import Form, InstantField, UploadField
from rooftree.support.supplier.rules.mail.references import LONGEST_REFERENCE

PERSON, MACHINE = "person", "machine"


class PlaceForm(Form):
    """The case that a mail belongs to."""

    case = forms.CharField(
        label="Case",
        max_length=60,
        help_text="Its number, for example SC-20031, or the supplier’s reference",
        error_messages={"required": "Enter the case."},
    )


class AsideForm(Form):
    """Why a mail is nothing for a case."""

    reason = forms.CharField(label="Why", max_length=300, error_messages={"required": "Enter why."})


class PasteForm(Form):
    """What the supplier wrote into somebody's inbox."""

    text = forms.CharField(
        label="The supplier’s words",
        widget=forms.Textarea(attrs={"rows": 12}),
        max_length=20_000,
        error_messages={"required": "Paste what the supplier wrote."},
    )
    writer = forms.CharField(
        label="Who wrote it",
        max_length=120,
        help_text="The name under the mail",
        error_messages={"required": "Enter who wrote it."},
    )
    author = forms.ChoiceField(
        label="Written by",
        widget=forms.RadioSelect,
        choices=((PERSON, "A person"), (MACHINE, "A machine: an acknowledgement, an absence")),
        help_text="Only a person’s words are a response",
        error_messages={"required": "Choose whether a person wrote it."},
    )
    written_at = InstantField(label="When it was written")
    attachment = UploadField(label="Attach a file", required=False)


class ReferenceForm(Form):
    """What the supplier calls the case."""

    reference = forms.CharField(
        label="The supplier’s reference",
        max_length=LONGEST_REFERENCE,
        help_text="As the portal shows it",
        error_messages={"required": "Enter the reference."},
    )


class LoggedForm(ReferenceForm):
    """The reference that the portal gave; it may follow later."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reference"].required = False
        self.fields[
            "reference"
        ].help_text = "As the portal shows it. Leave it empty if none is shown yet"


class HandOverForm(Form):
    """The words as they go to the supplier."""

    subject = forms.CharField(
        label="Subject", max_length=200, error_messages={"required": "Enter a subject."}
    )
    text = forms.CharField(
        label="Words",
        widget=forms.Textarea(attrs={"rows": 16}),
        max_length=25_000,
        help_text="To copy them, select all of the field (Ctrl+A), then copy (Ctrl+C)",
        error_messages={"required": "Enter the words."},
    )
