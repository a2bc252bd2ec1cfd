"""Forms for the head of the paper and its dates."""

from typing import Any

from django import forms

from rooftree.platform.web.interface import DateField, Form
from rooftree.support.model.interface import DatesPart, HeaderPart


class HeaderForm(Form):
    """The head of the paper."""

    project_name = forms.CharField(label="Project name", max_length=200)
    author = forms.CharField(label="Author", max_length=200)
    version = forms.CharField(label="Version", max_length=40, help_text="For example, V0.1")
    created_on = DateField(label="Date created", required=False)
    amended_on = DateField(label="Date amended", required=False)
    executive_officer = forms.CharField(label="Executive officer", max_length=200)

    def clean(self) -> dict[str, Any]:
        """Refuse an amendment before the paper was written."""
        data = super().clean() or self.cleaned_data
        created, amended = data.get("created_on"), data.get("amended_on")
        if created and amended and amended < created:
            self.add_error("amended_on", "The date amended can’t be before the date created.")
        return data

    def part(self) -> HeaderPart:
        """Give what was entered."""
        return HeaderPart(**self.cleaned_data)


class DatesForm(Form):
    """The go-live date and the end of the initial period."""

    go_live_on = DateField(label="Go-live date")
    initial_period_ends_on = DateField(
        label="Last day of the initial period",
        help_text="For example, 31 March 2027. The team chosen for each level stays as it is; change owners on the level.",
    )

    def part(self) -> DatesPart:
        """Give what was entered."""
        return DatesPart(**self.cleaned_data)
