"""Place a legal hold on mail, and lift it."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.actions.dispose_mail import hold_still
from rooftree.platform.mail.models import InboundMail, LegalHold
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.rules.addresses import is_address
from rooftree.platform.references.interface import Actor, Ref


class NothingToHold(Exception):
    """What the hold names is no address, no number of a mail, and no reference that mail is under."""


class AlreadyLifted(Exception):
    """The hold was lifted before."""


@transaction.atomic
def place_hold(*, actor: Actor, on_what: str, why: str) -> int:
    """Keep mail from disposal: of an address, under a reference (ENQ-20391), or of one number.

    Returns the hold's id. Raises NothingToHold.
    """
    require(actor, KEEP_MAIL)
    hold_still()
    target = _target(on_what.strip())
    hold = LegalHold.objects.create(
        **target, why=why, placed_at=timezone.now(), placed_by_name=actor.name
    )
    audit.record(actor, "mail.hold_placed", subject=Ref("mail.hold", hold.pk))
    return hold.pk


@transaction.atomic
def lift_hold(*, actor: Actor, hold_id: int, why: str) -> int:
    """Let the rules of keeping hold again. Raises AlreadyLifted."""
    hold = LegalHold.objects.select_for_update().get(pk=hold_id)
    require(actor, KEEP_MAIL)
    if hold.lifted_at is not None:
        raise AlreadyLifted
    hold.lifted_at, hold.lifted_by_name, hold.lifted_why = timezone.now(), actor.name, why
    hold.save(update_fields=("lifted_at", "lifted_by_name", "lifted_why"))
    audit.record(actor, "mail.hold_lifted", subject=Ref("mail.hold", hold_id))
    return hold_id


def _target(on_what: str) -> dict[str, object]:
    if is_address(on_what):
        return {"address": on_what.lower()}
    mails = InboundMail.objects.order_by("pk")
    if on_what.isascii() and on_what.isdigit():
        found = mails.filter(pk=int(on_what)).values_list("pk", flat=True).first()
        if found is not None:
            return {"mail_id": found}
        raise NothingToHold
    filed = mails.filter(reference__iexact=on_what, filed_id__isnull=False).exclude(reference="")
    record = filed.values_list("filed_kind", "filed_id", "reference").first()
    if record is None:
        raise NothingToHold
    return {"record_kind": record[0], "record_id": record[1], "record_name": record[2]}
