"""What pages about one person share."""

from django.http import Http404, HttpRequest, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.queries.person import Person
from rooftree.platform.access.queries.person import person as read_person
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import Crumb, Form, FormPage


def person_of(request: HttpRequest, colleague_id: int) -> tuple[Person, Actor]:
    """Give the person and who asks, or 404."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    found = read_person(actor=actor, colleague_id=colleague_id, on=timezone.localdate())
    if found is None:
        raise Http404
    return found, actor


def back(colleague_id: int) -> HttpResponseRedirect:
    """Go back to the person's page."""
    return redirect("access.person", colleague_id)


def crumbs(found: Person) -> list[Crumb]:
    """Give the way back."""
    return [
        Crumb("People and access", reverse("access.people")),
        Crumb(found.colleague.name, reverse("access.person", args=[found.colleague.id])),
    ]


def form_page(title: str, form: Form, button: str, found: Person) -> FormPage:
    """Give a page with one form about the person."""
    cancel = reverse("access.person", args=[found.colleague.id])
    return FormPage(title=title, form=form, button=button, cancel_url=cancel, crumbs=crumbs(found))
