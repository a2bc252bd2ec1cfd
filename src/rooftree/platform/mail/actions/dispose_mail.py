"""Dispose of mail at the end of its time, a batch in a transaction."""

from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.audit import interface as audit
from rooftree.platform.files import interface as files
from rooftree.platform.mail.models import (
    Disposal,
    DisposedMail,
    InboundAttachment,
    InboundMail,
    ParsedMail,
)
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.queries.due_for_disposal import DueMail, due_mails
from rooftree.platform.references.interface import Actor, Ref

AT_ONCE = 500
_LOCK = 7_301_994
# What is left of a reading: ids, so that threads hold together and nothing is filed twice.
_EMPTIED = {
    "sender": "",
    "sender_name": "",
    "reply_to": "",
    "to": [],
    "cc": [],
    "addresses": [],
    "subject": "",
    "text": "",
    "new_words_length": 0,
    "has_html": False,
    "token_recipient": "",
    "report": {},
}


def dispose_mail(*, actor: Actor, at: datetime) -> int:
    """Dispose of everything that is due by a confirmed rule. Returns how many mails went.

    Safe to run twice and to break off: each batch is whole, and the next run goes on.
    """
    if actor.kind != "system":
        raise NotAllowed(KEEP_MAIL)
    on, after, gone = timezone.localdate(at), 0, 0
    disposal_id: int | None = None
    while True:
        disposal_id, count, go_on = _one_batch(actor, at, on, after, disposal_id)
        gone += count
        if go_on is None:
            break
        after = go_on
    if disposal_id is not None:
        _end(actor, disposal_id, gone)
    return gone


def hold_still() -> None:
    """Have placing a hold and a batch of disposal come one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


@transaction.atomic
def _one_batch(
    actor: Actor, at: datetime, on: date, after: int, disposal_id: int | None
) -> tuple[int | None, int, int | None]:
    hold_still()
    due, go_on = due_mails(on=on, after=after, limit=AT_ONCE, only_confirmed=True)
    if not due:
        return disposal_id, 0, go_on
    if disposal_id is None:
        made = Disposal.objects.create(disposed_on=on, began_at=at, by_name=actor.name)
        disposal_id = made.pk
    _take(due, disposal_id, on)
    return disposal_id, len(due), go_on


def _take(due: list[DueMail], disposal_id: int, on: date) -> None:
    ids = [mail.id for mail in due]
    attached = InboundAttachment.objects.filter(mail_id__in=ids).order_by("mail_id", "position")
    held = list(attached.values_list("mail_id", "file_id", "file__sha256"))
    hashes: dict[int, list[str]] = {}
    for mail_id, _, sha256 in held:
        hashes.setdefault(mail_id, []).append(sha256)
    # The rows that stand for them first: PostgreSQL lets no raw bytes go without one.
    DisposedMail.objects.bulk_create(
        DisposedMail(
            mail_id=mail.id,
            disposal_id=disposal_id,
            rule_id=mail.rule_id,
            mail_class=mail.mail_class,
            sha256=mail.sha256,
            size=mail.size,
            file_hashes=hashes.get(mail.id, []),
            disposed_on=on,
        )
        for mail in due
    )
    InboundAttachment.objects.filter(mail_id__in=ids).delete()
    InboundMail.objects.filter(pk__in=ids).update(
        raw=b"", envelope_sender=None, envelope_recipients=[]
    )
    ParsedMail.objects.filter(mail_id__in=ids).update(**_EMPTIED)
    files.dispose_files({file_id for _, file_id, _ in held}, on=on)


@transaction.atomic
def _end(actor: Actor, disposal_id: int, gone: int) -> None:
    Disposal.objects.filter(pk=disposal_id).update(ended_at=timezone.now())
    audit.record(
        actor, "mail.disposed", subject=Ref("mail.disposal", disposal_id), details={"mails": gone}
    )
