"""The menu of the supplier's people: their cases, and nothing else."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    Action,
    MenuEntry,
    MenuLink,
    PagePanelEntry,
    Panel,
    fill,
)
from rooftree.support.supplier import demo_seat, permissions
from rooftree.support.supplier.queries.seat.people import seats_of_case
from rooftree.support.supplier.rules.kinds import CASE


def fill_seat_slots() -> None:
    """Put the seat into the menu, and who has one on the pages of cases."""
    fill("menu", MenuEntry(heading="Support", order=10, links=seat_links))
    fill("page_panels", PagePanelEntry(CASE, 60, seat_panel))
    fill("demo_parts", demo_seat.DEMO_PART)


def seat_panel(actor: Actor, of: Ref) -> Panel | None:
    """Say on a case who of the supplier's people sees it."""
    seats = seats_of_case(actor=actor, case_id=of.id)
    if seats is None:
        return None
    link = Action("Open to the supplier", reverse("supplier.case_seat", args=[of.id]))
    return Panel("The supplier’s seat", "supplier/seat/card.html", seats, link)


def seat_links(actor: Actor) -> Sequence[MenuLink]:
    """Link the supplier's people to the cases that were raised to them."""
    if not access.may(actor, permissions.USE_SEAT):
        return ()
    return (MenuLink("Your cases", reverse("supplier.seat"), "chat"),)
