"""Reading in a staff list: choose a file, see a fate per line, then take it."""

import base64
import binascii

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.import_staff_list import (
    AlreadyRead,
    DryRun,
    RowsRefused,
    import_staff_list,
    try_staff_list,
)
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.access.rules.staff_list_rows import UnreadableList
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import Crumb, Form, UploadField, done, not_done, page

LARGEST = 1024 * 1024
MAY = permissions.ADMINISTER_ACCOUNTS
_ON_THEIR_WAY = " The invitations are on their way."


class ListForm(Form):
    """The file."""

    staff_list = UploadField(
        label="Staff list",
        largest_bytes=LARGEST,
        help_text="A CSV file of at most 1 MB, from your spreadsheet or payroll system",
        error_messages={"required": "Choose a staff list."},
    )


class TakeForm(Form):
    """What was looked at, as it was read, and how to take it."""

    content = forms.CharField(widget=forms.HiddenInput)
    file_name = forms.CharField(widget=forms.HiddenInput, max_length=200)
    is_inviting = forms.BooleanField(label="Invite newcomers by mail", required=False)
    is_split = forms.BooleanField(
        label="Read the good lines and leave the refused ones", required=False
    )


@page(help_key="access.staff-list", permission=MAY)
def staff_list(request: HttpRequest) -> HttpResponse:
    """Choose a file and see what would happen; nothing is written."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    require_everywhere(actor, MAY)
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        upload = form.cleaned_data["staff_list"]
        content = upload.read()
        try:
            run = try_staff_list(actor=actor, content=content, on=timezone.localdate())
        except UnreadableList as fault:
            form.add_error("staff_list", str(fault))
        else:
            taking = {
                "content": base64.b64encode(content).decode(),
                "file_name": upload.name,
                "is_inviting": True,
            }
            return _shown(request, run, TakeForm(initial=taking))
    return render(request, "access/staff_list.html", {"form": form, "crumbs": _way()})


@page(help_key="access.staff-list", permission=MAY)
def take(request: HttpRequest) -> HttpResponse:
    """Read the list in as the dry run showed it."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    require_everywhere(actor, MAY)
    form = TakeForm(request.POST or None)
    content = _content(form) if request.method == "POST" and form.is_valid() else None
    if content is None:
        return redirect("access.staff_list")
    try:
        run = import_staff_list(
            actor=actor,
            content=content,
            file_name=form.cleaned_data["file_name"],
            is_split=form.cleaned_data["is_split"],
            is_inviting=form.cleaned_data["is_inviting"],
        )
    except RowsRefused:
        form.add_error("is_split", "Some lines are refused. Put the file right, or tick this box.")
        run = try_staff_list(actor=actor, content=content, on=timezone.localdate())
        return _shown(request, run, form)
    except AlreadyRead:
        not_done(request, "This same list was read in before. Nothing was changed.")
        return redirect("access.staff_list")
    except UnreadableList as fault:
        not_done(request, str(fault))
        return redirect("access.staff_list")
    counts = run.counts
    done(
        request,
        f"Staff list read: {counts.get('new', 0)} new, {counts.get('changed', 0)} changed, "
        f"{counts.get('unchanged', 0)} unchanged, {counts.get('refused', 0)} left out."
        f"{_ON_THEIR_WAY if form.cleaned_data['is_inviting'] and counts.get('new') else ''}",
    )
    return redirect("access.people")


def _shown(request: HttpRequest, run: DryRun, form: TakeForm) -> HttpResponse:
    context = {"run": run, "form": form, "counts": run.counts, "crumbs": _way()}
    return render(request, "access/staff_list_fates.html", context)


def _content(form: TakeForm) -> bytes | None:
    try:
        return base64.b64decode(form.cleaned_data["content"], validate=True)
    except binascii.Error:
        return None


def _way() -> list[Crumb]:
    return [Crumb("People and access", reverse("access.people"))]
