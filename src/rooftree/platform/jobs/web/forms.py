"""The form that names who is told of alarms."""

from django import forms

from rooftree.platform.web.interface import Form


class AlarmContactForm(Form):
    """Who is told."""

    colleague = forms.TypedChoiceField(
        label="Colleague who is told of alarms",
        help_text="While they are away, their stand-in is told.",
        coerce=int,
        error_messages={"required": "Choose a colleague."},
    )

    def __init__(self, *args: object, people: list[tuple[int, str]], **options: object) -> None:
        super().__init__(*args, **options)
        field = self.fields["colleague"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - declared above
        field.choices = [("", "Choose a colleague"), *people]
