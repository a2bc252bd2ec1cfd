"""What help shows on pages of the floors below."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import MenuEntry, MenuLink, fill


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("menu", MenuEntry(heading="Support", order=50, links=menu_links))


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give the side menu's link to the guides."""
    if not actor.is_signed_in:
        return []
    return [MenuLink("Guides", reverse("knowledge.guides"), "book")]
