"""Make an enquiry of a mail that another module kept for a person to place."""

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries.actions.filing.file_new import file_new


@transaction.atomic
def make_of_kept_mail(*, actor: Actor, mail_id: int, kept_on: Ref) -> int:
    """File it as its sender's enquiry, from the instant it came; the caller has found that the
    actor may. Returns the enquiry's id. Raises mail's PlacedAlready.
    """  # noqa: D205 - one sentence
    filing = file_new(actor=actor, arrived=mail.arrived_mail(mail_id))
    if filing.ref is None:
        raise mail.PlacedAlready(mail_id)
    mail.place_mail(actor=actor, mail_id=mail_id, filing=filing, moved_from=kept_on)
    audit.record(actor, "enquiries.made_of_kept_mail", subject=filing.ref)
    return filing.ref.id
