"""Make an enquiry of a mail that was taken for a machine's."""

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.filing.file_new import file_new
from rooftree.support.enquiries.queries.machine_mail import OURS


class NoSuchMachineMail(Exception):
    """It stands on an enquiry already, or never was one of these."""


@transaction.atomic
def make_of_machine_mail(*, actor: Actor, mail_id: int) -> int:
    """File it as a new enquiry of its sender, who gets no receipt. Returns the enquiry's id."""
    access.require(actor, permissions.WORK_ENQUIRIES)
    if mail.unplaced_mail(mail_id, claimed_by=OURS) is None:
        raise NoSuchMachineMail(mail_id)
    filing = file_new(actor=actor, arrived=mail.arrived_mail(mail_id))
    if filing.ref is None:
        raise NoSuchMachineMail(mail_id)
    try:
        mail.place_mail(actor=actor, mail_id=mail_id, filing=filing)
    except mail.PlacedAlready:
        raise NoSuchMachineMail(mail_id) from None
    audit.record(actor, "enquiries.made_of_machine_mail", subject=filing.ref)
    return filing.ref.id
