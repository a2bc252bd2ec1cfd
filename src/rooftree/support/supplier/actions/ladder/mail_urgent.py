"""Mail the urgent contacts of the support model about a priority 1, at any hour."""

from datetime import datetime

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.model import interface as model
from rooftree.support.supplier.models import SupplierCase


def mail_urgent(case: SupplierCase, words: str, *, actor: Actor, at: datetime) -> int:
    """Write to each that has an address; `words` name no person. Returns to how many.

    An answer goes to the mailbox and never onto the case, where it might pass for the supplier’s.
    """
    contacts = model.urgent_contacts(on=timezone.localdate(at))
    addresses = list(dict.fromkeys(line.email.lower() for line in contacts if line.email))
    page = reverse("supplier.case", kwargs={"case_number": case.pk})
    for address in addresses:
        mail.send(
            actor=actor,
            mail=mail.OutgoingMail(
                to=(address,),
                subject=f"Priority 1: {words}: {case.reference}",
                text=(
                    f"Priority 1: {words}: {case.reference}\n\n{settings.SITE_ADDRESS}{page}\n\n"
                    "This goes to the urgent contacts of the support model, at any hour.\n"
                ),
                is_automatic=True,
                purpose="product",
            ),
        )
    return len(addresses)
