"""What the feedback loop shows on pages of the floors below."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, MenuLink, Panel
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.loop.recurring_list import (
    Wanted,
    read_rows,
    recurring_rows,
)

SHOWN_AT_HOME = 3


def loop_links() -> Sequence[MenuLink]:
    """Give the links of those who keep articles: what is asked again and again, and how it goes."""
    return (
        MenuLink("Asked again and again", reverse("knowledge.recurring"), "rank"),
        MenuLink("Training needs", reverse("knowledge.training_needs"), "people"),
        MenuLink("How the help fares", reverse("knowledge.measures"), "chart"),
    )


def recurring_panel(actor: Actor, _of: Ref) -> Panel | None:
    """Show what is asked most and answered least, for those who keep articles."""
    if not (actor.is_signed_in and access.may(actor, permissions.KEEP_ARTICLES)):
        return None
    rows = read_rows(recurring_rows(Wanted(timezone.now()))[:SHOWN_AT_HOME])
    link = Action("All of them", reverse("knowledge.recurring"))
    return Panel("Asked again and again", "knowledge/panels/home_recurring.html", rows, link)
