"""What an enquiry's page shows of supplier cases, for those who work on them."""

from collections.abc import Sequence
from urllib.parse import urlencode

from django.urls import reverse

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, Panel
from rooftree.support.supplier.queries.cases.of_enquiry import cases_of_enquiry, may_escalate


def escalate(actor: Actor, of: Ref) -> Sequence[Action]:
    """Offer to escalate an open enquiry to the supplier."""
    if not may_escalate(actor=actor, enquiry_id=of.id):
        return ()
    address = f"{reverse('supplier.raise')}?{urlencode({'enquiry': of.id})}"
    return (Action("Escalate to the supplier", address),)


def cases_panel(actor: Actor, of: Ref) -> Panel | None:
    """List the cases that the enquiry waits for, or waited for."""
    found = cases_of_enquiry(actor=actor, enquiry_id=of.id)
    if not found:
        return None
    return Panel("Supplier cases", "supplier/cases/enquiry_panel.html", found)
