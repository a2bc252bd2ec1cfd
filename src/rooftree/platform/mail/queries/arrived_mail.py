"""A mail that came, as those who claim it see it."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.files import interface as files
from rooftree.platform.mail.models import InboundAttachment, InboundMail
from rooftree.platform.mail.queries.answered_mails import AnsweredMail, answered_mails
from rooftree.platform.mail.queries.failed_readers import failed_readers
from rooftree.platform.references.interface import Ref


class MailUnknown(Exception):
    """There is no mail of this id, or it has not been read yet."""


@dataclass(frozen=True)
class ArrivedFile:
    """An attachment. A quarantined one is never handed out, and `reason` says why."""

    file_id: int
    name: str
    size: int
    media_type: str
    is_quarantined: bool
    content_id: str
    reason: str = ""


@dataclass(frozen=True)
class ArrivedMail:
    """One mail read and classified.

    `new_words` and `quoted` put together are `text`. `answered` are the mails that we sent or kept
    and that it answers or returns, the nearest first; `failed` are those a bounce could not reach.
    `token` is a reply address signed for `token_recipient`: it proves possession, not identity.
    """

    id: int
    mailbox: str
    sender: str
    sender_name: str
    reply_to: str
    to: tuple[str, ...]
    cc: tuple[str, ...]
    subject: str
    message_id: str
    in_reply_to: str
    references: tuple[str, ...]
    received_at: datetime
    mail_class: str
    class_reason: str
    token: Ref | None
    token_recipient: str
    answered: tuple[AnsweredMail, ...]
    failed: tuple[str, ...]
    text: str
    new_words: str
    quoted: str
    has_html: bool
    attachments: tuple[ArrivedFile, ...]
    is_sender_proven: bool
    may_be_answered: bool

    @property
    def our_refs(self) -> tuple[Ref, ...]:
        """What our own mails were about that it answers or returns, the nearest first."""
        return tuple(dict.fromkeys(each.ref for each in self.answered if each.came_as is None))


def arrived_mail(mail_id: int) -> ArrivedMail:
    """Give the mail. Raises MailUnknown."""
    row = (
        InboundMail.objects.defer("raw")
        .select_related("parsed", "mailbox")
        .filter(pk=mail_id, parsed__isnull=False)
        .first()
    )
    if row is None:
        raise MailUnknown(mail_id)
    parsed = row.parsed
    returned = parsed.report.get("returned_id", "")
    answered = [each for each in (returned, *parsed.answered_ids) if each]
    is_signed = parsed.token_id is not None
    return ArrivedMail(
        id=row.pk,
        mailbox=row.mailbox.address,
        sender=parsed.sender,
        sender_name=parsed.sender_name,
        reply_to=parsed.reply_to,
        to=tuple(address for _, address in parsed.to),
        cc=tuple(address for _, address in parsed.cc),
        subject=parsed.subject,
        message_id=parsed.message_id,
        in_reply_to=parsed.in_reply_to,
        references=tuple(parsed.references),
        received_at=row.received_at,
        mail_class=parsed.mail_class,
        class_reason=parsed.class_reason,
        token=Ref(parsed.token_kind, parsed.token_id or 0) if is_signed else None,
        token_recipient=parsed.token_recipient,
        answered=answered_mails(answered, besides=mail_id),
        failed=tuple(failed_readers(parsed.report)),
        text=parsed.text,
        new_words=parsed.text[: parsed.new_words_length],
        quoted=parsed.text[parsed.new_words_length :],
        has_html=parsed.has_html,
        attachments=attachments_of(mail_id),
        is_sender_proven=parsed.is_sender_proven,
        # A mail that was too large is answered by mail itself, once.
        may_be_answered=parsed.may_be_answered and not row.is_cut,
    )


def attachments_of(mail_id: int) -> tuple[ArrivedFile, ...]:
    """Give a mail's attachments in their order."""
    rows = list(
        InboundAttachment.objects.filter(mail_id=mail_id)
        .order_by("position")
        .values_list("file_id", "content_id")
    )
    if not rows:
        return ()
    lines = {line.id: line for line in files.file_lines([file_id for file_id, _ in rows])}
    found = [(lines[file_id], content_id) for file_id, content_id in rows if file_id in lines]
    return tuple(
        ArrivedFile(
            line.id,
            line.name,
            line.size,
            line.media_type,
            line.is_quarantined,
            content_id,
            line.reason,
        )
        for line, content_id in found
    )
