"""Add, change and remove a line of the directory."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import ConfirmPage, FormPage, page
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL, ContactLine
from rooftree.support.model.web.answers import crumbs, may_see_history, model_url, told
from rooftree.support.model.web.contact_forms import ContactForm


@page(help_key="model.contact", permission=EDIT_MODEL)
def add(request: HttpRequest) -> HttpResponse:
    """Add a contact."""
    return _edited(request, None)


@page(help_key="model.contact", permission=EDIT_MODEL)
def change(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Change a contact."""
    return _edited(request, _contact(request, contact_id))


@page(help_key="model.contact", permission=EDIT_MODEL)
def remove(request: HttpRequest, contact_id: int) -> HttpResponse:
    """Remove a contact, after asking."""
    contact = _contact(request, contact_id)
    if request.method == "POST":
        support_model.remove_contact(actor=request.actor, contact_id=contact_id)
        return told(request, "Contact removed.", "directory")
    return ConfirmPage(
        title=f"Remove {contact.shown_name}?",
        what_happens=[
            "The contact leaves the directory at once.",
            "Enquiries keep whom they were sent to.",
            "The history keeps what the line said.",
        ],
        button="Remove contact",
        cancel_url=model_url("directory"),
        crumbs=crumbs(),
        is_warning=True,
    ).respond(request)


def _contact(request: HttpRequest, contact_id: int) -> ContactLine:
    contact = support_model.contact(contact_id)
    if contact is None:
        raise Http404("There is no such contact.")
    request.page_of = Ref("model.contact", contact_id)
    return contact


def _edited(request: HttpRequest, contact: ContactLine | None) -> HttpResponse:
    model = support_model.whole_model(actor=request.actor, on=timezone.localdate())
    form = ContactForm(request.POST or None, levels=model.levels, contact=contact)
    if request.method == "POST" and form.is_valid() and _was_kept(request, form, contact):
        return told(request, "Contact saved.", "directory")
    return FormPage(
        title=f"Change {contact.shown_name}" if contact else "Add a contact",
        form=form,
        button="Save contact" if contact else "Add contact",
        cancel_url=model_url("directory"),
        crumbs=crumbs(),
        aside="model/parts/contact_aside.html" if contact else "",
    ).respond(request, contact=contact, may_see_history=may_see_history(request))


def _was_kept(request: HttpRequest, form: ContactForm, contact: ContactLine | None) -> bool:
    """Write the contact, or say beside the field why it can't be."""
    try:
        support_model.keep_contact(
            actor=request.actor,
            contact=form.part(),
            contact_id=contact.id if contact else None,
            order=form.cleaned_data["order"],
        )
    except support_model.AlreadyInDirectory:
        form.add_error(
            "name", "The directory has this line already, in this level and support area."
        )
    except support_model.LadderStepTaken:
        form.add_error("ladder_step", "Another contact stands on this step. Change that one first.")
    except support_model.NobodyToRing:
        form.add_error(
            "number_1",
            "Enter a telephone number: a contact on the escalation ladder has to be rung.",
        )
    else:
        return True
    return False
