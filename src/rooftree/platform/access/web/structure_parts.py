"""What the pages of teams, services and units share."""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from django.http import HttpRequest
from django.urls import reverse

from rooftree.platform.access import permissions
from rooftree.platform.access.events import StillNeeded
from rooftree.platform.access.rules.reach import may_everywhere
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Action
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import Crumb, Filters, Form, FormPage

T = TypeVar("T")
Faults = Mapping[type[Exception], tuple[str, str]]
USE_CHOICES = [("yes", "In use"), ("no", "Not in use")]


def actor_of(request: HttpRequest) -> Actor:
    """Give who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def faults(thing: str) -> Faults:
    """Give the field and the words for each fact that stands in the way."""
    return {
        staff.NameTaken: ("name", f"Another {thing} has this name."),
        staff.KeyTaken: ("key", f"Another {thing} has this key."),
        staff.MailboxTaken: ("mailbox", "Another team has this shared mailbox."),
    }


def tried(form: Form, act: Callable[[], T], words: Faults) -> T | None:
    """Act, or put into the form why not: what was typed is kept."""
    try:
        return act()
    except StillNeeded as fault:
        form.add_error("is_in_use", fault.words)
    except tuple(words) as fault:
        form.add_error(*words[type(fault)])
    return None


def narrowed(rows: Sequence[T], filters: Filters, words_of: Callable[[T], str]) -> list[T]:
    """Keep the rows that hold the words."""
    wanted = str(filters.get("words", "")).casefold()
    return [row for row in rows if wanted in words_of(row).casefold()]


def other_lists(actor: Actor, here: str) -> list[Action]:
    """Lead to the lists beside this one."""
    named = {"access.teams": "Teams"}
    if may_everywhere(actor, permissions.ADMINISTER_ACCOUNTS):
        named |= {"access.services": "Services", "access.units": "Units"}
    return [Action(words, reverse(name)) for name, words in named.items() if name != here]


def history_aside(request: HttpRequest) -> str:
    """Give the card with the link to the record's history, for those who may open it."""
    may = may_everywhere(actor_of(request), permissions.READ_AUDIT)
    return "access/parts/history_aside.html" if may else ""


def administrator(request: HttpRequest) -> Actor:
    """Give who asks, who must administer every service."""
    actor = actor_of(request)
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    return actor


def use_words(*, is_in_use: bool) -> str:
    """Say whether it is in use."""
    return "In use" if is_in_use else "Not in use"


def form_page(title: str, form: Form, button: str, to: Crumb, aside: str = "") -> FormPage:
    """Give a page with one form, which leads back to its list."""
    return FormPage(
        title=title, form=form, button=button, cancel_url=to.url, crumbs=way(to), aside=aside
    )


def way(*more: Crumb) -> list[Crumb]:
    """Give the way back."""
    return [Crumb("People and access", reverse("access.people")), *more]
