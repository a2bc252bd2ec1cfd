"""Forms of the seat, and of the team that keeps who has one."""

from collections.abc import Sequence
from typing import Any

from django import forms

from rooftree.platform.web.interface import DateField, Form, UploadField
from rooftree.support.supplier.queries.seat.people import PersonLine

_LONG = forms.Textarea(attrs={"rows": 6})


class WriteForm(Form):
    """What the supplier writes; `seen` is the newest message that the writer could read."""

    text = forms.CharField(label="Your message to the council", widget=_LONG, max_length=20_000)
    asks = forms.BooleanField(
        label="We can’t go on before the council answers this",
        required=False,
        help_text="The case becomes Waiting for Customer until their answer is sent.",
    )
    attachment = UploadField(label="Attach a file", required=False)
    seen = forms.IntegerField(widget=forms.HiddenInput, min_value=0)

    def refuse(self, words: str, *, seen: int) -> None:
        """Keep what was typed and say why it was not sent; the page now shows what came."""
        self.data = self.data.copy()
        self.data["seen"] = seen
        self.add_error("text", words)


class ResolveForm(Form):
    """How it was resolved."""

    text = forms.CharField(
        label="How was it resolved?",
        widget=_LONG,
        max_length=20_000,
        help_text="The council reads this, and checks it before it closes the case.",
    )


class ReleaseForm(Form):
    """Which release brings it, and when."""

    version = forms.CharField(
        label="Release", max_length=60, help_text="As you name it, for example 8.4.2."
    )
    planned_on = DateField(label="Planned date")
    reason = forms.CharField(
        label="Why the date moves",
        required=False,
        max_length=300,
        help_text="Only when this release had another date before.",
    )


class InviteForm(Form):
    """Whom to invite."""

    name = forms.CharField(
        label="Name", max_length=120, error_messages={"required": "Enter the person’s name."}
    )
    address = forms.EmailField(
        label="E-mail",
        max_length=254,
        help_text="The link to set up their account goes here.",
        error_messages={"required": "Enter the person’s e-mail address."},
    )


class GiveForm(Form):
    """To whom of the supplier's people the case is opened."""

    person = forms.TypedChoiceField(label="Who may see this case", coerce=int)

    def __init__(self, *args: Any, people: Sequence[PersonLine], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["person"].choices = [  # type: ignore[attr-defined]
            ("", "Choose"),
            *((line.id, f"{line.name}, {line.address}") for line in people),
        ]
