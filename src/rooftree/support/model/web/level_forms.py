"""Forms for a level's words, mailbox and owner."""

from django import forms

from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import DateField, Form
from rooftree.support.model.interface import LevelPart


class LevelForm(Form):
    """The words of a level, and the mailbox that users write to."""

    name = forms.CharField(label="Name", max_length=80)
    what_users_do = forms.CharField(
        label="What users do",
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 4}),
    )
    who_answers = forms.CharField(
        label="Who answers", max_length=2000, required=False, widget=forms.Textarea({"rows": 4})
    )
    mailbox = forms.EmailField(
        label="Mailbox",
        required=False,
        help_text="Where users write. It stays the same when another team takes the level over.",
    )

    def part(self, number: int) -> LevelPart:
        """Give what was entered; the owners are not changed here."""
        return LevelPart(number=number, owners=(), **self.cleaned_data)


class OwnerForm(Form):
    """The team that takes a level over, and from when."""

    team = forms.TypedChoiceField(label="Team", coerce=int)
    from_on = DateField(
        label="From",
        help_text="Today or later. The team before it owns the level until the day before.",
    )

    def __init__(self, *args: object, **options: object) -> None:
        super().__init__(*args, **options)
        teams = [(line.id, line.name) for line in staff.teams()]
        self.fields["team"].choices = [("", "Choose a team"), *teams]
