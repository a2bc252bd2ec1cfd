"""What mail with the supplier shows on the page of a case."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Panel
from rooftree.support.supplier import permissions
from rooftree.support.supplier.queries.mail.card import mail_card


def mail_panel(actor: Actor, of: Ref) -> Panel | None:
    """Show what waits to leave and what was read off the supplier's words."""
    if not access.may(actor, permissions.WORK_CASES):
        return None
    card = mail_card(of.id)
    if card is None:
        return None
    return Panel("Between us and the supplier", "supplier/mail/panel.html", card)
