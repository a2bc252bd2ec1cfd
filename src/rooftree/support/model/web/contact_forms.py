"""The form for a line of the directory."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import Form
from rooftree.support.model.interface import (
    ContactLine,
    ContactPart,
    LevelLine,
    TelephonePart,
    telephone_complaint,
)

_SPARE_NUMBERS = 2
_FEWEST_NUMBERS = 3
_STEPS = [("", "Not on the ladder"), (1, "Step 1"), (2, "Step 2"), (3, "Step 3"), (4, "Step 4")]


class ContactForm(Form):
    """A person, a team, a mailbox or a portal, with its telephone numbers."""

    level = forms.TypedChoiceField(label="Level", coerce=int)
    support_area = forms.CharField(
        label="Support area", max_length=120, help_text="For example, Urgent enquiries"
    )
    name = forms.CharField(label="Name", max_length=120, required=False)
    title = forms.CharField(
        label="Title", max_length=120, required=False, help_text="For example, Project lead"
    )
    organisation = forms.CharField(label="Organisation", max_length=120, required=False)
    email = forms.EmailField(label="E-mail address", max_length=254, required=False)
    website = forms.URLField(
        label="Web address", max_length=200, required=False, assume_scheme="https"
    )
    service_area = forms.CharField(label="Service area", max_length=120, required=False)
    role = forms.CharField(label="Role in the model", max_length=200, required=False)
    is_urgent = forms.BooleanField(label="Reached about urgent enquiries", required=False)
    order = forms.IntegerField(
        label="Place in the directory",
        required=False,
        min_value=1,
        max_value=9999,
        help_text="Lower numbers come first, also when somebody is to be reached urgently. Empty puts a new contact last.",
    )
    ladder_step = forms.TypedChoiceField(
        label="Step of the supplier’s escalation ladder",
        coerce=int,
        empty_value=None,
        required=False,
        choices=_STEPS,
    )

    def __init__(
        self,
        *args: object,
        levels: tuple[LevelLine, ...],
        contact: ContactLine | None,
        **options: object,
    ) -> None:
        if contact:
            options["initial"] = _initial(contact)
        known = len(contact.telephones) if contact else 0
        self.numbers = max(_FEWEST_NUMBERS, known + _SPARE_NUMBERS)
        super().__init__(*args, **options)
        self.fields["level"].choices = [(x.number, f"{x.number} {x.name}") for x in levels]
        for i in range(1, self.numbers + 1):
            self.fields[f"number_{i}"] = forms.CharField(
                label=f"Telephone number {i}", max_length=40, required=False
            )
            self.fields[f"label_{i}"] = forms.CharField(
                label=f"What number {i} is",
                max_length=40,
                required=False,
                help_text="For example, Desk or Mobile",
            )

    def clean(self) -> dict[str, Any]:
        """Check what no single field can say."""
        data = super().clean() or self.cleaned_data
        if not data.get("name") and not data.get("title") and "name" in data and "title" in data:
            self.add_error("name", "Enter a name or a title.")
        for i in range(1, self.numbers + 1):
            self._check_number(i, data)
        if data.get("ladder_step") and data.get("level") not in (None, 3):
            self.add_error("ladder_step", "The escalation ladder belongs to level 3.")
        if data.get("is_urgent") and not data.get("email") and not data.get("number_1"):
            self.add_error(
                "is_urgent", "Enter a telephone number or an e-mail address for urgent enquiries."
            )
        return data

    def _check_number(self, i: int, data: dict[str, Any]) -> None:
        label, number = data.get(f"label_{i}"), data.get(f"number_{i}")
        if label and not number and f"number_{i}" in data:
            self.add_error(f"number_{i}", f"Enter the number of “{label}”.")
        if number and telephone_complaint(number):
            self.add_error(f"number_{i}", "Enter a telephone number, like 01632 960123.")

    def part(self) -> ContactPart:
        """Give what was entered."""
        data = dict(self.cleaned_data)
        data.pop("order")
        pairs = [
            (data.pop(f"label_{i}"), data.pop(f"number_{i}")) for i in range(1, self.numbers + 1)
        ]
        return ContactPart(telephones=tuple(TelephonePart(*p) for p in pairs if p[1]), **data)


def _initial(contact: ContactLine) -> dict[str, Any]:
    initial = {name: getattr(contact, name) for name in ContactForm.base_fields}
    for i, telephone in enumerate(contact.telephones, start=1):
        initial |= {f"label_{i}": telephone.label, f"number_{i}": telephone.number}
    return initial
