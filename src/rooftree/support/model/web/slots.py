"""What the support model shows on pages of the floors below."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, MenuLink, Panel
from rooftree.support.model.interface import EDIT_MODEL, SEE_MODEL, LevelOwner, owners_from


@dataclass(frozen=True)
class OwnersNow:
    """Who owns each level today, and the changes of the next day that has any."""

    today: tuple[LevelOwner, ...]
    following: tuple[LevelOwner, ...]


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give the side menu's link to the model."""
    if not access.may(actor, SEE_MODEL):
        return []
    return [MenuLink("Support model", reverse("model.model"), "map")]


def home_panel(actor: Actor, _ref: Ref) -> Panel | None:
    """Tell whoever keeps the model who owns each level today, and what changes next."""
    if not access.may(actor, EDIT_MODEL):
        return None
    today = timezone.localdate()
    found = owners_from(today)
    ahead = [each for each in found if each.from_on > today]
    next_on = min((each.from_on for each in ahead), default=None)
    shown = OwnersNow(
        tuple(each for each in found if each.from_on <= today),
        tuple(each for each in ahead if each.from_on == next_on),
    )
    link = Action("See the support model", reverse("model.model"))
    return Panel("Who owns each level", "model/parts/home.html", shown, link)
