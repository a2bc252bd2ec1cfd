"""A form with one field of each kind."""

from django import forms

from rooftree.platform.web.interface import (
    DateField,
    Form,
    InstantField,
    TimeField,
    UploadField,
)


class EveryWidget(Form):
    """One field of each kind."""

    name = forms.CharField(label="Name", help_text="As on the tag")
    note = forms.CharField(label="Note", widget=forms.Textarea({"rows": 3}))
    mail = forms.EmailField(label="E-mail address")
    secret = forms.CharField(label="Password", widget=forms.PasswordInput)
    grams = forms.IntegerField(label="Weight")
    kind = forms.ChoiceField(label="Kind", choices=[("", "Choose"), ("yale", "Yale")])
    hub = forms.ChoiceField(
        label="Which hub?", choices=[("n", "North"), ("s", "South")], widget=forms.RadioSelect
    )
    doors = forms.MultipleChoiceField(
        label="Doors", choices=[("f", "Front"), ("b", "Back")], widget=forms.CheckboxSelectMultiple
    )
    cut_on = DateField(label="Cut on")
    due_at = TimeField(label="Due back at")
    photo = UploadField(label="Photo", widget=forms.FileInput({"data-takes-paste": True}))
    agreed = forms.BooleanField(label="The tenant agreed")
    lent_at = InstantField(label="Lent")
    secret_place = forms.CharField(widget=forms.HiddenInput)
    remark = forms.CharField(label="Remark", required=False)

    def clean(self) -> None:
        if self.data.get("name") == "clash":
            raise forms.ValidationError("A key of that name hangs there already.")
