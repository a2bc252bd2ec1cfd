"""Attach the documents that the paper points to, read them, take them off."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import (
    ConfirmPage,
    Form,
    FormPage,
    UploadField,
    endpoint,
    page,
)
from rooftree.support.model import interface as support_model
from rooftree.support.model.interface import EDIT_MODEL, SEE_MODEL, DocumentLine
from rooftree.support.model.web.answers import crumbs, history_aside, model_url, told


class DocumentForm(Form):
    """One file."""

    file = UploadField(label="File")


@page(help_key="model.document", permission=EDIT_MODEL)
def attach(request: HttpRequest, document_id: int) -> HttpResponse:
    """Attach a file in place of what was there."""
    line = _document(request, document_id)
    form = DocumentForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["file"]
        try:
            support_model.attach_document(
                actor=request.actor,
                document_id=document_id,
                content=upload.read(),
                name=upload.name,
                at=timezone.now(),
            )
        except support_model.DocumentHeldBack as held:
            form.add_error("file", f"This file can’t be attached. {held} Choose a PDF.")
        else:
            return told(request, f"{line.title} attached.", "documents")
    return FormPage(
        title=f"Attach {line.title}",
        form=form,
        button="Attach file",
        cancel_url=model_url("documents"),
        crumbs=crumbs(),
        aside=history_aside(request),
    ).respond(request)


@endpoint(permission=SEE_MODEL)
def read(request: HttpRequest, document_id: int) -> HttpResponse:
    """Give the attached file."""
    access.require(request.actor, SEE_MODEL)
    line = _document(request, document_id)
    if line.file_id is None:
        raise Http404("Nothing is attached yet.")
    return files.respond(line.file_id)


@page(help_key="model.document", permission=EDIT_MODEL)
def take_off(request: HttpRequest, document_id: int) -> HttpResponse:
    """Take the file off, after asking."""
    line = _document(request, document_id)
    if request.method == "POST":
        support_model.detach_document(actor=request.actor, document_id=document_id)
        return told(request, f"{line.title} taken off.", "documents")
    return ConfirmPage(
        title=f"Take {line.title} off?",
        what_happens=[
            "Nobody can read the file on the model’s page any more.",
            "The model still says that there is such a document.",
            "You can attach another file at any time.",
        ],
        button="Take off",
        cancel_url=model_url("documents"),
        crumbs=crumbs(),
        is_warning=True,
    ).respond(request)


def _document(request: HttpRequest, document_id: int) -> DocumentLine:
    line = support_model.document(document_id)
    if line is None:
        raise Http404("There is no such document.")
    request.page_of = Ref("model.attacheddocument", document_id)
    return line
