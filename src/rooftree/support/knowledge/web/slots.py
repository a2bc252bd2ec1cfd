"""What help shows on pages of the floors below."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import (
    DemoPartEntry,
    MenuEntry,
    MenuLink,
    Panel,
    SignInLinkEntry,
    fill,
)
from rooftree.support.knowledge import demo_people
from rooftree.support.knowledge.queries.search.found_page import for_everyone
from rooftree.support.knowledge.queries.standing import reads_articles

_MOST_BEFORE_SIGN_IN = 5


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("menu", MenuEntry(heading="Support", order=50, links=menu_links))
    fill("demo_parts", DemoPartEntry(order=70, name="Super Users", load=demo_people.load))
    fill("sign_in_links", SignInLinkEntry(order=20, panel=before_sign_in))


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give the side menu's link to the guides, and for staff to the people beside them."""
    if not actor.is_signed_in:
        return []
    children = (
        [
            MenuLink("Super Users", reverse("knowledge.super_users"), "people"),
            MenuLink("Feedback", reverse("knowledge.feedback"), "chat"),
        ]
        if reads_articles(actor)
        else []
    )
    return [MenuLink("Guides", reverse("knowledge.guides"), "book", children=tuple(children))]


def before_sign_in() -> Panel | None:
    """Show on the sign-in page what can be read without signing in; nothing where there is none."""
    articles = for_everyone(limit=_MOST_BEFORE_SIGN_IN)
    if not articles:
        return None
    return Panel("Help before you sign in", "knowledge/panels/before_sign_in.html", articles)
