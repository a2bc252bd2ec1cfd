"""What the licence register shows on lower pages."""

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, Panel
from rooftree.support.supplier.queries.licences.register import licence_lines


def licence_panel(actor: Actor, _of: Ref) -> Panel | None:
    """Warn the team at home of licences of which hardly any are left."""
    try:
        short = [line for line in licence_lines(actor=actor) if line.is_short]
    except access.NotAllowed:
        return None
    if not short:
        return None
    link = Action("Open the register", reverse("supplier.licences"))
    return Panel("Licences run short", "supplier/licences/panel.html", short, link)
