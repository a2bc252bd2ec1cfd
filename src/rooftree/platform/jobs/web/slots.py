"""What jobs fills in pages of other modules."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.interface import may
from rooftree.platform.jobs import permissions
from rooftree.platform.jobs.queries.overview import count_of_troubles
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, MenuEntry, MenuLink, PagePanelEntry, Panel


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give Jobs, with how many alarms nobody has seen."""
    if not may(actor, permissions.SEE_JOBS):
        return ()
    count = count_of_troubles(at=timezone.now())
    return (MenuLink("Background jobs", reverse("jobs.list"), "clock", count or None),)


def home_panel(actor: Actor, _ref: Ref) -> Panel | None:
    """Say on the home page that background work needs a look."""
    if not may(actor, permissions.SEE_JOBS):
        return None
    count = count_of_troubles(at=timezone.now())
    if not count:
        return None
    link = Action("See background jobs", reverse("jobs.list"))
    return Panel("Background jobs need a look", "jobs/parts/trouble.html", {"count": count}, link)


MENU = MenuEntry(heading="Administration", order=910, links=menu_links)
HOME_PANEL = PagePanelEntry(kind="web.home", order=5, panel=home_panel)
