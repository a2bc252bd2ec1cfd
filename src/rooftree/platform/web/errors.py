"""Error pages in plain words, each with a way on."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template import loader

from rooftree.platform.references.interface import Actor
from rooftree.platform.web.frame import Frame, environment_words


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address or a form that made no sense."""
    del exception  # it may hold names and addresses, so a page never shows it
    return _drawn(request, "web/errors/bad_request.html", HTTPStatus.BAD_REQUEST)


def refused(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer a request that this account may not make."""
    del exception  # it may hold names and addresses, so a page never shows it
    return _drawn(request, "web/errors/refused.html", HTTPStatus.FORBIDDEN)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose safety token did not match: mostly a page left open too long."""
    del reason
    return _drawn(request, "web/errors/stale_form.html", HTTPStatus.FORBIDDEN)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer an address with nothing behind it, or with something not for this account."""
    del exception  # it may hold names and addresses, so a page never shows it
    return _drawn(request, "web/errors/not_found.html", HTTPStatus.NOT_FOUND)


def server_error(_request: HttpRequest) -> HttpResponse:
    """Answer a fault of ours. Asks no database and no session: they may be the fault."""
    frame = Frame(
        site_name=settings.SITE_NAME,
        environment=settings.ENVIRONMENT,
        release=settings.RELEASE,
        band=environment_words(settings.ENVIRONMENT),
        help_url="/help/web.home/",
        sign_in_url="/sign-in/",
        sign_out_url="/sign-out/",
        actor=Actor.anonymous(),
        has_single_keys=True,
    )
    page = loader.render_to_string("web/errors/server_error.html", {"frame": frame})
    return HttpResponse(page, status=HTTPStatus.INTERNAL_SERVER_ERROR)


def _drawn(request: HttpRequest, template: str, status: HTTPStatus) -> HttpResponse:
    actor: Actor | None = getattr(request, "actor", None)
    layout = "web/frame.html" if actor and actor.is_signed_in else "web/gate.html"
    context: dict[str, Any] = {"layout": layout, "path": request.path}
    return render(request, template, context, status=status)
