"""What the support model shows on pages of the floors below."""

from collections.abc import Sequence

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import MenuLink
from rooftree.support.model.interface import SEE_MODEL


def menu_links(actor: Actor) -> Sequence[MenuLink]:
    """Give the side menu's link to the model."""
    if not access.may(actor, SEE_MODEL):
        return []
    return [MenuLink("Support model", reverse("model.model"), "map")]
