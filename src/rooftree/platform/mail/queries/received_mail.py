"""Mail that came, for the people who look after it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.mail.queries.arrived_mail import ArrivedFile, attachments_of
from rooftree.platform.mail.queries.keeping import disposed_on
from rooftree.platform.references.interface import Actor, Ref

_SORTS = {"at": "received_at", "sender": "parsed__sender", "subject": "parsed__subject"}
_WAITING = ("received", "parsed")


@dataclass(frozen=True)
class ReceivedRow:
    """One mail that came. `state` is received, parsed, filed, quarantined or dead."""

    id: int
    received_at: datetime
    sender: str
    subject: str
    mailbox: str
    state: str
    state_words: str
    filed_as: str
    reference: str
    reason: str
    mail_class: str
    record: Ref | None = None
    record_url: str = ""


@dataclass(frozen=True)
class ReceivedMail:
    """One mail that came, with everything that is known of it."""

    row: ReceivedRow
    sender_name: str
    envelope_sender: str | None
    envelope_recipients: tuple[str, ...]
    message_id: str
    class_reason: str
    claim_name: str
    claim_reason: str
    is_sender_proven: bool
    came_by: str
    size: int
    sha256: str
    tries: int
    latest_fault: str
    settled_at: datetime | None
    duplicate_of_id: int | None
    text: str
    has_html: bool
    attachments: tuple[ArrivedFile, ...]
    is_cut: bool = False
    disposed_on: date | None = None

    @property
    def may_be_retried(self) -> bool:
        """Whether it came to an end that a person may want undone."""
        return self.row.state in {"dead", "quarantined"} and self.disposed_on is None


def received_mails(
    *, actor: Actor, state: str, words: str, sort: str, is_descending: bool, offset: int, limit: int
) -> tuple[list[ReceivedRow], int]:
    """Give a page of the mails that came, and how many there are, in two queries.

    `state` is one of the states, "waiting" for both that wait, or empty for all.
    """
    require(actor, SEE_MAIL)
    found = InboundMail.objects.defer("raw").select_related("parsed", "mailbox")
    if state:
        found = found.filter(state__in=_WAITING if state == "waiting" else (state,))
    for word in words.split()[:10]:
        found = found.filter(
            Q(parsed__sender__icontains=word)
            | Q(parsed__subject__icontains=word)
            | Q(reference__icontains=word)
        )
    order = _SORTS.get(sort, "received_at")
    ordered = found.order_by(
        f"-{order}" if is_descending else order, "-pk" if is_descending else "pk"
    )
    return [_row(each) for each in ordered[offset : offset + limit]], found.count()


def received_mail(*, actor: Actor, mail_id: int) -> ReceivedMail | None:
    """Give one mail, or None where there is none of this id."""
    require(actor, SEE_MAIL)
    mail = (
        InboundMail.objects.defer("raw")
        .select_related("parsed", "mailbox")
        .filter(pk=mail_id)
        .first()
    )
    if mail is None:
        return None
    parsed = getattr(mail, "parsed", None)
    return ReceivedMail(
        row=_row(mail),
        sender_name=parsed.sender_name if parsed else "",
        envelope_sender=mail.envelope_sender,
        envelope_recipients=tuple(mail.envelope_recipients),
        message_id=parsed.message_id if parsed else "",
        class_reason=parsed.class_reason if parsed else "",
        claim_name=mail.claim_name,
        claim_reason=mail.claim_reason,
        is_sender_proven=parsed.is_sender_proven if parsed else False,
        came_by=mail.came_by,
        size=mail.size,
        sha256=mail.sha256,
        tries=mail.tries,
        latest_fault=mail.latest_fault,
        settled_at=mail.settled_at,
        duplicate_of_id=mail.duplicate_of_id,
        text=parsed.text if parsed else "",
        has_html=parsed.has_html if parsed else False,
        attachments=attachments_of(mail_id),
        is_cut=mail.is_cut,
        disposed_on=disposed_on(mail_id),
    )


def raw_mail(*, actor: Actor, mail_id: int) -> bytes | None:
    """Give the bytes as they came, or None where there is no mail of this id."""
    require(actor, SEE_MAIL)
    raw = InboundMail.objects.filter(pk=mail_id).values_list("raw", flat=True).first()
    return None if raw is None else bytes(raw)


def _row(mail: InboundMail) -> ReceivedRow:
    parsed = getattr(mail, "parsed", None)
    return ReceivedRow(
        id=mail.pk,
        received_at=mail.received_at,
        sender=parsed.sender if parsed else (mail.envelope_sender or ""),
        subject=parsed.subject if parsed else "",
        mailbox=mail.mailbox.address,
        state=mail.state,
        state_words=mail.get_state_display(),
        filed_as=mail.get_filed_as_display() if mail.filed_as else "",
        reference=mail.reference,
        reason=mail.reason or mail.latest_fault,
        mail_class=parsed.mail_class if parsed else "",
        record=Ref(mail.filed_kind, mail.filed_id) if mail.filed_id is not None else None,
    )
