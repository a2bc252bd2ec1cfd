"""A mail as somebody may read it who sees the record that it is filed under."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access.interface import NotAllowed, may
from rooftree.platform.mail.models import InboundMail, ParsedMail
from rooftree.platform.mail.permissions import READ_PERSONAL_MAIL, SEE_MAIL
from rooftree.platform.mail.queries.arrived_mail import ArrivedFile, attachments_of
from rooftree.platform.mail.rules.mail_readers import readers_of
from rooftree.platform.references.interface import Actor, Ref


@dataclass(frozen=True)
class ShownMail:
    """What a reader is shown of a mail. `text` stands in where its HTML can't be shown."""

    id: int
    subject: str
    sender: str
    sender_name: str
    received_at: datetime
    text: str
    has_html: bool
    attachments: tuple[ArrivedFile, ...]
    record: Ref | None
    reference: str


def shown_mail(*, actor: Actor, mail_id: int) -> ShownMail | None:
    """Give the mail; None where there is none that was read, refused to whom it is not for."""
    row = _readable(actor, mail_id)
    parsed = getattr(row, "parsed", None)
    if row is None or parsed is None:
        return None
    return ShownMail(
        id=row.pk,
        subject=parsed.subject,
        sender=parsed.sender,
        sender_name=parsed.sender_name,
        received_at=row.received_at,
        text=parsed.text,
        has_html=parsed.has_html,
        attachments=attachments_of(mail_id),
        record=Ref(row.filed_kind, row.filed_id) if row.filed_id is not None else None,
        reference=row.reference,
    )


def shown_raw(*, actor: Actor, mail_id: int) -> bytes:
    """Give the bytes that its HTML is read from; refused to whom the mail is not for."""
    if _readable(actor, mail_id) is None:
        return b""
    return bytes(InboundMail.objects.values_list("raw", flat=True).get(pk=mail_id))


def mails_with_html(mail_ids: Collection[int]) -> set[int]:
    """Say which of these mails have a body of their own look, in one query."""
    found = ParsedMail.objects.filter(mail_id__in=mail_ids, has_html=True)
    return set(found.values_list("mail_id", flat=True)) if mail_ids else set()


def _readable(actor: Actor, mail_id: int) -> InboundMail | None:
    row = InboundMail.objects.defer("raw").select_related("parsed").filter(pk=mail_id).first()
    if row is None or may(actor, SEE_MAIL) or may(actor, READ_PERSONAL_MAIL):
        return row
    may_read = readers_of(row.filed_kind)
    is_filed = row.filed_id is not None and actor.is_signed_in
    if may_read is None or not is_filed or not may_read(actor, row.filed_id or 0, row.pk):
        raise NotAllowed(SEE_MAIL)
    return row
