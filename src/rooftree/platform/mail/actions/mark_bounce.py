"""Mark addresses that mail comes back from, and take the mark off."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.mail.events import AddressUnreachable
from rooftree.platform.mail.models import BounceMark, OutboundCopy, OutboundMail, ParsedMail
from rooftree.platform.mail.permissions import RETRY_MAIL
from rooftree.platform.mail.queries.failed_readers import failed_readers
from rooftree.platform.references.interface import Actor, Ref


@transaction.atomic
def mark_reported_bounces(*, mail_id: int) -> int:
    """Mark what a report names; only addresses that the returned mail of ours was sent to.

    A report about a mail we never sent proves nothing: anybody can write one.
    """
    parsed = ParsedMail.objects.get(mail_id=mail_id)
    report = parsed.report
    ids = [each for each in (report.get("returned_id"), *parsed.answered_ids) if each]
    outbound = OutboundMail.objects.filter(message_id__in=ids).order_by("pk").first()
    if outbound is None:
        outbound = _by_token(parsed)
    if outbound is None:
        return 0
    readers = {copy.recipient.lower(): copy for copy in outbound.copies.all()}
    failed = failed_readers(report)
    if not failed and len(readers) == 1:
        failed = {next(iter(readers)): "The mail came back."}
    return sum(
        mark_bounce(outbound, a, words, by=mail_id) for a, words in failed.items() if a in readers
    )


def mark_bounce(outbound: OutboundMail, address: str, words: str, *, by: int | None) -> bool:
    """Mark one address, in the caller's transaction; true unless it is marked already."""
    _, is_new = BounceMark.objects.get_or_create(
        address=address.lower(),
        cleared_at=None,
        defaults={
            "outbound": outbound,
            "by_id": by,
            "words": words[:300],
            "marked_at": timezone.now(),
        },
    )
    if is_new:
        events.publish(AddressUnreachable(address.lower(), outbound.pk))
    return is_new


@transaction.atomic
def clear_bounce_mark(*, actor: Actor, address: str) -> None:
    """Let mail go to the address again: it was mended, or the report was wrong."""
    require(actor, RETRY_MAIL)
    let_mail_go_again(actor=actor, address=address)


@transaction.atomic
def let_mail_go_again(*, actor: Actor, address: str) -> bool:
    """Take the mark off; the caller has found that the actor may. False where there was none."""
    mark = (
        BounceMark.objects.select_for_update()
        .filter(address__iexact=address, cleared_at=None)
        .first()
    )
    if mark is None:
        return False
    mark.cleared_at = timezone.now()
    mark.save(update_fields=("cleared_at",))
    audit.record(actor, "mail.bounce_cleared", subject=Ref("mail.bounce", mark.pk))
    return True


def _by_token(parsed: ParsedMail) -> OutboundMail | None:
    """Find the mail by the signed return address, for reports that return nothing else."""
    if parsed.token_id is None:
        return None
    copy = (
        OutboundCopy.objects.filter(
            mail__about_kind=parsed.token_kind,
            mail__about_id=parsed.token_id,
            recipient__iexact=parsed.token_recipient,
        )
        .select_related("mail")
        .order_by("-pk")
        .first()
    )
    return copy.mail if copy else None
