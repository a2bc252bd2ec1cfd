"""Add, change and remove an environment."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import ConfirmPage, Form, FormPage, not_done, page
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL, EnvironmentLine, EnvironmentPart
from rooftree.support.model.web.answers import crumbs, history_aside, model_url, told


class EnvironmentForm(Form):
    """A running copy of the system."""

    name = forms.CharField(label="Name", max_length=40, help_text="For example, TRAINING")
    purpose = forms.CharField(label="What it is for", max_length=200, required=False)
    is_live = forms.BooleanField(label="This is the live environment", required=False)


@page(help_key="model.environment", permission=EDIT_MODEL)
def add(request: HttpRequest) -> HttpResponse:
    """Add an environment."""
    return _edited(request, None)


@page(help_key="model.environment", permission=EDIT_MODEL)
def change(request: HttpRequest, environment_id: int) -> HttpResponse:
    """Change an environment."""
    return _edited(request, _environment(request, environment_id))


@page(help_key="model.environment", permission=EDIT_MODEL)
def remove(request: HttpRequest, environment_id: int) -> HttpResponse:
    """Remove an environment, after asking."""
    line = _environment(request, environment_id)
    if request.method == "POST":
        try:
            support_model.remove_environment(actor=request.actor, environment_id=environment_id)
        except support_model.OneIsLive:
            not_done(request, "The live environment can’t be removed. Change its name instead.")
        else:
            return told(request, "Environment removed.", "environments")
    return ConfirmPage(
        title=f"Remove {line.name}?",
        what_happens=["The environment leaves the model.", "The history keeps it."],
        button="Remove environment",
        cancel_url=model_url("environments"),
        crumbs=crumbs(),
        is_warning=True,
    ).respond(request)


def _environment(request: HttpRequest, environment_id: int) -> EnvironmentLine:
    line = next((e for e in support_model.environments() if e.id == environment_id), None)
    if line is None:
        raise Http404("There is no such environment.")
    request.page_of = Ref("model.environment", environment_id)
    return line


def _edited(request: HttpRequest, line: EnvironmentLine | None) -> HttpResponse:
    initial = {name: getattr(line, name) for name in EnvironmentForm.base_fields} if line else None
    form = EnvironmentForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid() and _was_kept(request, form, line):
        return told(request, "Environment saved.", "environments")
    return FormPage(
        title=f"Change {line.name}" if line else "Add an environment",
        form=form,
        button="Save environment",
        cancel_url=model_url("environments"),
        crumbs=crumbs(),
        aside=history_aside(request) if line else "",
    ).respond(request)


def _was_kept(request: HttpRequest, form: EnvironmentForm, line: EnvironmentLine | None) -> bool:
    """Write the environment, or say beside the field why it can't be."""
    try:
        support_model.keep_environment(
            actor=request.actor,
            environment=EnvironmentPart(**form.cleaned_data),
            environment_id=line.id if line else None,
        )
    except support_model.NameTaken:
        form.add_error("name", "Another environment has this name. Choose another.")
    except support_model.OneIsLive:
        form.add_error("is_live", "Exactly one environment is the live one.")
    else:
        return True
    return False
