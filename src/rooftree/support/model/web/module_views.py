"""What is supported: modules, licensed components, and the services whose staff use them."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse

from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import ConfirmPage, Form, FormPage, page
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL, ModuleLine, ModulePart
from rooftree.support.model.web.answers import crumbs, history_aside, model_url, told


class ModuleForm(Form):
    """A module of the system, or a licensed component."""

    name = forms.CharField(label="Name", max_length=80)
    covers = forms.CharField(
        label="What it covers",
        max_length=2000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )
    is_component = forms.BooleanField(label="This is a licensed component", required=False)


class ServicesForm(Form):
    """The services whose staff are supported."""

    services = forms.TypedMultipleChoiceField(
        label="Services", coerce=int, widget=forms.CheckboxSelectMultiple
    )


@page(help_key="model.module", permission=EDIT_MODEL)
def add(request: HttpRequest) -> HttpResponse:
    """Add a module."""
    return _edited(request, None)


@page(help_key="model.module", permission=EDIT_MODEL)
def change(request: HttpRequest, module_id: int) -> HttpResponse:
    """Change a module."""
    return _edited(request, _module(request, module_id))


@page(help_key="model.module", permission=EDIT_MODEL)
def remove(request: HttpRequest, module_id: int) -> HttpResponse:
    """Remove a module, after asking."""
    line = _module(request, module_id)
    if request.method == "POST":
        support_model.remove_module(actor=request.actor, module_id=module_id)
        return told(request, "Module removed.", "modules")
    return ConfirmPage(
        title=f"Remove {line.name}?",
        what_happens=["The module leaves the model.", "The history keeps it."],
        button="Remove module",
        cancel_url=model_url("modules"),
        crumbs=crumbs(),
        is_warning=True,
    ).respond(request)


@page(help_key="model.services", permission=EDIT_MODEL)
def services(request: HttpRequest) -> HttpResponse:
    """Choose the services whose staff are supported."""
    now = [line.id for line in support_model.covered_services()]
    every = staff.services()
    form = ServicesForm(request.POST or None, initial={"services": now})
    form.fields["services"].choices = [(line.id, line.name) for line in every]
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data["services"]
        kept = [*(i for i in now if i in chosen), *(i for i in chosen if i not in now)]
        support_model.choose_services(actor=request.actor, service_ids=kept)
        return told(request, "Services saved.", "services")
    return FormPage(
        title="Choose the services that are supported",
        form=form,
        button="Save services",
        cancel_url=model_url("services"),
        crumbs=crumbs(),
    ).respond(request)


def _module(request: HttpRequest, module_id: int) -> ModuleLine:
    line = next((m for m in support_model.modules() if m.id == module_id), None)
    if line is None:
        raise Http404("There is no such module.")
    request.page_of = Ref("model.coveredmodule", module_id)
    return line


def _edited(request: HttpRequest, line: ModuleLine | None) -> HttpResponse:
    initial = {name: getattr(line, name) for name in ModuleForm.base_fields} if line else None
    form = ModuleForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            support_model.keep_module(
                actor=request.actor,
                module=ModulePart(**form.cleaned_data),
                module_id=line.id if line else None,
            )
        except support_model.NameTaken:
            form.add_error("name", "Another module has this name. Choose another.")
        else:
            return told(request, "Module saved.", "modules")
    return FormPage(
        title=f"Change {line.name}" if line else "Add a module",
        form=form,
        button="Save module",
        cancel_url=model_url("modules"),
        crumbs=crumbs(),
        aside=history_aside(request) if line else "",
    ).respond(request)
