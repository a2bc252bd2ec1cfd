"""What the model's edit pages share: the way back, and the answer after a change."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.web.interface import Crumb, done

_READ_HISTORY = "access.read_audit"


def crumbs() -> list[Crumb]:
    """Give the way back to the model."""
    return [Crumb("Support model", model_url())]


def model_url(part: str = "") -> str:
    """Give the model's address, at one of its parts."""
    return reverse("model.model") + (f"#{part}" if part else "")


def told(request: HttpRequest, words: str, part: str = "") -> HttpResponse:
    """Say what was done, and go back to that part of the model."""
    done(request, words)
    return redirect(model_url(part))


def may_see_history(request: HttpRequest) -> bool:
    """Say whether the reader may open the history of records."""
    return access.may_everywhere(request.actor, _READ_HISTORY)


def history_aside(request: HttpRequest) -> str:
    """Give the card with the link to the record's history, for readers who may open it."""
    return "model/parts/history_aside.html" if may_see_history(request) else ""
