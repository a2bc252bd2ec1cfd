"""What calendars fill in pages of other modules."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access.interface import may
from rooftree.platform.calendars.permissions import KEEP_CALENDARS
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import MenuEntry, MenuLink


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give the side menu's link to the calendars."""
    if not may(actor, KEEP_CALENDARS):
        return ()
    return (MenuLink("Calendars", reverse("calendars.list"), "clock"),)


MENU = MenuEntry(heading="Administration", order=905, links=menu_links)
