"""What access fills in pages of other modules."""

from collections.abc import Iterable, Sequence

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.may import may
from rooftree.platform.access.rules.reach import may_everywhere, may_for
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import (
    MenuEntry,
    MenuLink,
    SearchableEntry,
    SearchHit,
    SearchWords,
)
from rooftree.platform.staff import interface as staff


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give People and access, Roles and Audit to those who may use them."""
    links = []
    if may(actor, permissions.ADMINISTER_ACCOUNTS):
        links.append(_people_link(actor))
    if may(actor, permissions.ADMINISTER_ROLES):
        links.append(MenuLink("Roles", reverse("access.roles"), "lock"))
    if may_everywhere(actor, permissions.READ_AUDIT):
        links.append(MenuLink("Audit", reverse("access.audit"), "eye"))
    return links


def _people_link(actor: Actor) -> MenuLink:
    below = [MenuLink("Teams", reverse("access.teams"), "split")]
    if may_everywhere(actor, permissions.ADMINISTER_ACCOUNTS):
        below.append(MenuLink("Services", reverse("access.services"), "home"))
        below.append(MenuLink("Units", reverse("access.units"), "rank"))
    return MenuLink("People and access", reverse("access.people"), "people", children=tuple(below))


def cog_links(actor: Actor) -> Sequence[MenuLink]:
    """Give My account to whoever is signed in."""
    if not actor.is_signed_in:
        return ()
    return (MenuLink("My account", reverse("access.my_account"), "person"),)


def colleague_hits(actor: Actor, ids: Sequence[int]) -> Sequence[SearchHit]:
    """Give a line for each colleague; staff may know of staff, nobody else may."""
    if actor.kind != "staff" or not actor.is_signed_in:
        return ()
    names = {service.id: service.name for service in staff.services()}
    return [_hit(actor, line, names) for line in staff.colleagues(ids)]


def colleague_words(ids: Sequence[int] | None) -> Iterable[SearchWords]:
    """Give the words each colleague is found by."""
    lines = staff.everybody_ever(on=timezone.localdate()) if ids is None else staff.colleagues(ids)
    return [
        SearchWords(
            ref=Ref("staff.colleague", line.id),
            title=line.name,
            words=f"{line.job_title} {line.email} {line.telephone}",
        )
        for line in lines
    ]


def _hit(actor: Actor, line: staff.ColleagueLine, names: dict[int, str]) -> SearchHit:
    places = ", ".join(names[one] for one in line.service_ids if one in names)
    parts = [line.job_title, places, "has left" if line.left_on else line.telephone]
    is_theirs = may(actor, permissions.ADMINISTER_ACCOUNTS) and may_for(
        actor, permissions.ADMINISTER_ACCOUNTS, line.service_ids
    )
    name = "access.person" if is_theirs else "access.colleague"
    return SearchHit(
        ref=Ref("staff.colleague", line.id),
        title=line.name,
        detail=" · ".join(part for part in parts if part),
        url=reverse(name, args=[line.id]),
        icon="person",
    )


MENU = MenuEntry("Administration", 900, menu_links)
# After what modules above put under Help, and last before Sign out.
COG = MenuEntry("Account", 90, cog_links, part="cog")
COLLEAGUES = SearchableEntry("staff.colleague", "Colleagues", colleague_hits, colleague_words)
