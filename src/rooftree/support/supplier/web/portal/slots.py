"""What supplier cases show in the menu, the header search, and on home."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, MenuLink, Panel, SearchHit
from rooftree.support.supplier import permissions
from rooftree.support.supplier.queries.portal.found import found_cases, held_about
from rooftree.support.supplier.queries.portal.narrowing import standing_counts
from rooftree.support.supplier.rules.kinds import CASE


def case_links(actor: Actor) -> Sequence[MenuLink]:
    """Link to supplier cases, for the team that owns level 3."""
    if not access.may(actor, permissions.WORK_CASES):
        return ()
    url = reverse("supplier.cases")
    children = (
        MenuLink("All cases", url, "out"),
        MenuLink("Raise a case", reverse("supplier.raise"), "plus"),
        MenuLink("Supplier post", reverse("supplier.post"), "mail"),
        MenuLink("Releases and upgrades", reverse("supplier.releases"), "day"),
        MenuLink("Licences", reverse("supplier.licences"), "key"),
        MenuLink("Portal users", reverse("supplier.portal_users"), "person"),
        MenuLink("The supplier’s people", reverse("supplier.people"), "people"),
        MenuLink("Supplier’s targets", reverse("supplier.targets"), "clock"),
        MenuLink("Supplier settings", reverse("supplier.settings"), "cog"),
    )
    return (MenuLink("Supplier cases", url, "out", children=children),)


def search_hits(actor: Actor, ids: Sequence[int]) -> Sequence[SearchHit]:
    """Give lines for the header search, to the team that owns level 3."""
    return [
        SearchHit(
            ref=Ref(CASE, found.id),
            title=found.subject,
            detail=f"{found.reference}, {found.status}",
            url=reverse("supplier.case", args=[found.id]),
            icon="out",
        )
        for found in found_cases(actor=actor, ids=ids)
    ]


def home_panel(actor: Actor, _of: Ref) -> Panel | None:
    """Show how many cases stand where."""
    if not access.may(actor, permissions.WORK_CASES):
        return None
    link = Action("All supplier cases", reverse("supplier.cases"))
    return Panel("Supplier cases", "supplier/portal/panel.html", standing_counts(), link)


def personal_data(actor: Actor, of: Ref) -> Sequence[tuple[str, str]]:
    """Give what cases hold about one colleague."""
    return held_about(actor=actor, person=of)
