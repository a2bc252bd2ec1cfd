"""Read a raw mail: received becomes parsed."""

from dataclasses import asdict

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.mail.actions.settled import settle_as
from rooftree.platform.mail.models import InboundAttachment, InboundMail, ParsedMail
from rooftree.platform.mail.queries.mailboxes import mailbox_of
from rooftree.platform.mail.queries.own_mail import is_own, proven_token
from rooftree.platform.mail.reading_process import read_in_child
from rooftree.platform.mail.rules.classify import Verdict, classify
from rooftree.platform.mail.rules.cut_mail import as_stub
from rooftree.platform.mail.rules.read_mail import NotAMail, Reading
from rooftree.platform.mail.rules.sender_proof import is_sender_proven
from rooftree.platform.mail.rules.structure import FoundFile

State = InboundMail.State


def parse_mail(*, mail_id: int) -> None:
    """Read the mail and keep what was read; a mail that is not waiting for it is left alone.

    Raises ReadingFailed for a mail that takes more time or memory than any may.
    """
    row = InboundMail.objects.get(pk=mail_id)
    if row.state != State.RECEIVED:
        return
    try:
        reading = read_in_child(bytes(row.raw), envelope_sender=row.envelope_sender)
    except NotAMail as fault:
        settle_as(State.DEAD, f"It can’t be read: {fault}.", mail_id=mail_id, of=State.RECEIVED)
    else:
        _keep(mail_id, reading)


@transaction.atomic
def _keep(mail_id: int, reading: Reading) -> None:
    # Locked so that a second worker waits, and then finds nothing left to do.
    row = InboundMail.objects.select_for_update().defer("raw").get(pk=mail_id)
    if row.state != State.RECEIVED:
        return
    if row.is_cut:
        reading = as_stub(reading, size=row.size, largest=settings.MAIL_LARGEST_BYTES)
    ParsedMail.objects.filter(mail_id=mail_id).delete()
    ParsedMail.objects.create(
        mail_id=mail_id, **_read_facts(reading), **_judged_facts(row, reading)
    )
    InboundAttachment.objects.filter(mail_id=mail_id).delete()
    InboundAttachment.objects.bulk_create(
        _attachment(mail_id, position, found) for position, found in enumerate(reading.files)
    )
    row.state, row.tries, row.latest_fault = State.PARSED, 0, ""
    if reading.over_limits:
        # What could be read of it is kept, so that people see its subject and its sender.
        row.state, row.settled_at = State.QUARANTINED, timezone.now()
        row.reason = f"It is built like no mail a person writes: {reading.over_limits}."
    row.save(update_fields=("state", "tries", "latest_fault", "reason", "settled_at"))


def _read_facts(reading: Reading) -> dict[str, object]:
    return {
        "arrival_key": reading.arrival_key,
        "message_id": reading.message_id,
        "in_reply_to": reading.in_reply_to,
        "references": list(reading.references),
        "answered_ids": list(reading.answered_ids),
        "sender": reading.sender,
        "sender_name": reading.sender_name,
        "reply_to": reading.reply_to,
        "to": [list(each) for each in reading.to],
        "cc": [list(each) for each in reading.cc],
        "subject": reading.subject,
        "dated_at": reading.dated_at,
        "text": reading.text,
        "new_words_length": len(reading.new_words),
        "has_html": reading.has_html,
    }


def _addresses(row: InboundMail, reading: Reading) -> list[str]:
    shown = (address for _, address in (*reading.to, *reading.cc))
    named = [row.envelope_sender or "", reading.sender, reading.reply_to, *shown]
    return sorted({address.lower() for address in named if address})


def _judged_facts(row: InboundMail, reading: Reading) -> dict[str, object]:
    verdict = _verdict(reading)
    shown = [address for _, address in (*reading.to, *reading.cc)]
    addressed = [*row.envelope_recipients, *reading.delivered_to, *shown]
    token = proven_token(addressed, sender=reading.sender)
    report = reading.report
    if verdict.mail_class.startswith("bounce"):
        report = report.with_words(is_permanent=verdict.mail_class == "bounce-permanent")
    return {
        "addresses": _addresses(row, reading),
        "report": asdict(report),
        "mail_class": verdict.mail_class,
        "class_reason": verdict.reason,
        "may_be_answered": verdict.may_be_answered,
        # Readers show one sender or the other where there are two.
        "is_sender_proven": reading.senders == 1
        and is_sender_proven(
            reading.authentication, authserv_id=settings.MAIL_AUTHSERV_ID, sender=reading.sender
        ),
        "token_kind": token.ref.kind if token else "",
        "token_id": token.ref.id if token else None,
        "token_recipient": token.recipient if token else "",
    }


def _verdict(reading: Reading) -> Verdict:
    verdict = classify(
        signs=reading.signs,
        report=reading.report,
        sender=reading.sender,
        is_ours=is_own(reading.message_id, reading.mark),
    )
    # A mailbox of ours that writes to us would be answered by itself for ever.
    if verdict.may_be_answered and mailbox_of([reading.sender]) is not None:
        return Verdict(verdict.mail_class, "It comes from one of our own mailboxes.")
    return verdict


def _attachment(mail_id: int, position: int, found: FoundFile) -> InboundAttachment:
    name = found.name or f"attachment {position + 1}"
    # The mail was taken in whole, so whatever it carries is kept.
    most = max(len(found.content), settings.FILES_LARGEST_BYTES)
    file_id = files.store(found.content, name=name, at=timezone.now(), largest=most)
    return InboundAttachment(
        mail_id=mail_id, position=position, file_id=file_id, content_id=found.content_id
    )
