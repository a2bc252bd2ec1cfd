"""Form pages, confirm pages and the word that a thing is done: the same on every page."""

from collections.abc import Sequence
from dataclasses import dataclass

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html

from rooftree.platform.references.interface import Ref
from rooftree.platform.slots.interface import Action

HOME_REF = Ref("web.home", 0)


@dataclass(frozen=True)
class Crumb:
    """A step of the way back, above the page's heading."""

    label: str
    url: str


@dataclass(frozen=True, kw_only=True)
class FormPage:
    """A page with one form. `aside` names a template drawn beside it with the same context.

    `layout` is "web/gate.html" for a page that strangers may use.
    """

    title: str
    form: forms.BaseForm
    button: str
    cancel_url: str = ""
    intro: str = ""
    crumbs: Sequence[Crumb] = ()
    aside: str = ""
    layout: str = "web/frame.html"
    is_warning: bool = False

    def respond(self, request: HttpRequest, **more: object) -> HttpResponse:
        """Draw it; `more` is added to the context."""
        return _drawn(request, "web/form_page.html", self, more)


@dataclass(frozen=True, kw_only=True)
class ConfirmPage:
    """Asks before a step that is hard to take back, and says what will happen."""

    title: str
    what_happens: Sequence[str]
    button: str
    cancel_url: str
    form: forms.BaseForm | None = None
    crumbs: Sequence[Crumb] = ()
    is_warning: bool = False

    def respond(self, request: HttpRequest, **more: object) -> HttpResponse:
        """Draw it; the button posts to the same address."""
        return _drawn(request, "web/confirm_page.html", self, more)


def done(request: HttpRequest, words: str, *, link: Action | None = None) -> None:
    """Say on the next page what was done: "Letter filed.", with one link at most."""
    text = format_html('{} <a href="{}">{}</a>', words, link.url, link.label) if link else words
    messages.success(request, text)


def not_done(request: HttpRequest, words: str) -> None:
    """Say on the next page what could not be done, and what to do instead."""
    messages.error(request, words)


def _drawn(
    request: HttpRequest, template: str, page: FormPage | ConfirmPage, more: dict[str, object]
) -> HttpResponse:
    context = {"page": page, "form": page.form, "crumbs": page.crumbs, **more}
    return render(request, template, context)
