"""Icons, tags of state, dates in words, form parts and what upper modules add to a page."""

from collections.abc import Sequence
from typing import Any

from django import forms, template
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    Action,
    PageActionsEntry,
    PagePanelEntry,
    Panel,
    filled,
)
from rooftree.platform.web.rules import plain_words

register = template.Library()

# The colour of a state comes with its shape, so the two can't be mixed up.
STATES = {
    "new": "blue",
    "work": "blue",
    "wait": "yellow",
    "ask": "yellow",
    "late": "red",
    "done": "green",
    "draft": "grey",
    "off": "grey",
}
register.filter("plain", plain_words.plain)
register.filter("initials", plain_words.initials)


@register.simple_tag
def icon(name: str, classes: str = "") -> SafeString:
    """Draw an icon of the sprite; hidden from screen readers, so a word always stands beside it."""
    return format_html(
        '<svg class="rt-i{}" viewBox="0 0 16 16" aria-hidden="true" focusable="false">'
        '<use href="{}#i-{}"/></svg>',
        f" {classes}" if classes else "",
        static("web/icons.svg"),
        name,
    )


@register.simple_tag
def state(shape: str, words: str) -> SafeString:
    """Draw a tag of state: `{% state "late" "Late" %}`. Shapes are the keys of STATES."""
    return format_html(
        '<strong class="govuk-tag govuk-tag--{}"><svg viewBox="0 0 12 12" aria-hidden="true" '
        'focusable="false"><use href="{}#t-{}"/></svg>{}</strong>',
        STATES[shape],
        static("web/icons.svg"),
        shape,
        words,
    )


@register.simple_tag
def solid(shape: str, words: str) -> SafeString:
    """Draw a state that stands out from all others, in full colour: `{% solid "late" "Priority 1" %}`."""
    return format_html(
        '<strong class="govuk-tag rt-tag--solid"><svg viewBox="0 0 12 12" aria-hidden="true" '
        'focusable="false"><use href="{}#t-{}"/></svg>{}</strong>',
        static("web/icons.svg"),
        shape,
        words,
    )


@register.simple_tag
def mark() -> SafeString:
    """Draw Rooftree's mark."""
    return format_html(
        '<svg viewBox="0 0 26 26" aria-hidden="true" focusable="false"><use href="{}#i-mark"/></svg>',
        static("web/icons.svg"),
    )


@register.simple_tag
def error_summary(form: forms.BaseForm) -> SafeString:
    """Draw the summary of a form's faults, for the top of the page."""
    return SafeString(form.render("web/forms/error_summary.html"))


@register.simple_tag
def form_fields(form: forms.BaseForm) -> SafeString:
    """Draw a form's fields without the summary, which stands above the page's heading."""
    return SafeString(form.render("web/forms/fields.html"))


@register.simple_tag(takes_context=True)
def page_actions(context: dict[str, Any], of: Ref) -> Sequence[Action]:
    """Give the actions that modules above offer on a record's page: `as` a variable."""
    actor = _actor(context)
    entries = filled("page_actions", PageActionsEntry)
    return [a for entry in entries if entry.kind == of.kind for a in entry.actions(actor, of)]


@register.simple_tag(takes_context=True)
def page_panels(context: dict[str, Any], of: Ref) -> Sequence[Panel]:
    """Give the cards that modules above add to a record's page: `as` a variable."""
    actor = _actor(context)
    entries = [e for e in filled("page_panels", PagePanelEntry) if e.kind == of.kind]
    return [panel for entry in entries if (panel := entry.panel(actor, of)) is not None]


@register.simple_tag(takes_context=True)
def panel_body(context: dict[str, Any], panel: Panel) -> SafeString:
    """Draw a panel's template with its data and the request, and nothing else of the page."""
    request = context.get("request")
    return SafeString(render_to_string(panel.template, {"data": panel.data}, request=request))


def _actor(context: dict[str, Any]) -> Actor:
    request: HttpRequest | None = context.get("request")
    return getattr(request, "actor", None) or Actor.anonymous()
