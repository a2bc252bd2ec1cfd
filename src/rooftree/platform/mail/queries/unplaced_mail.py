"""Machine mail that was filed on no record: nobody sees it unless it is listed."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet
from django.db.models.functions import Substr

from rooftree.platform.mail.models import InboundMail

_SHOWN_LETTERS = 5000


@dataclass(frozen=True)
class UnplacedMail:
    """One mail without a record; `words` are the first of its text."""

    id: int
    received_at: datetime
    sender: str
    subject: str
    mail_class: str
    why: str
    words: str


def unplaced_mails(
    *, claimed_by: str, mail_class: str = "", offset: int = 0, limit: int = 50
) -> tuple[list[UnplacedMail], int]:
    """Give what claims of this beginning took and put nowhere, the newest first, and how many."""
    found = _unplaced(claimed_by)
    if mail_class:
        found = found.filter(parsed__mail_class=mail_class)
    ordered = found.order_by("-received_at", "-pk")
    return _read(ordered, slice(offset, offset + limit)), found.count()


def unplaced_mail(mail_id: int, *, claimed_by: str) -> UnplacedMail | None:
    """Give one of them; None for any other mail."""
    return next(iter(_read(_unplaced(claimed_by).filter(pk=mail_id), slice(0, 1))), None)


def _unplaced(claimed_by: str) -> QuerySet[InboundMail]:
    return InboundMail.objects.filter(
        state=InboundMail.State.FILED,
        filed_id=None,
        claim_name__startswith=claimed_by,
        parsed__isnull=False,
    )


def _read(found: QuerySet[InboundMail], which: slice) -> list[UnplacedMail]:
    shown = found.annotate(words=Substr("parsed__text", 1, _SHOWN_LETTERS)).values_list(
        *("pk", "received_at", "parsed__sender", "parsed__subject"),
        *("parsed__mail_class", "parsed__class_reason", "words"),
    )
    return [UnplacedMail(*row) for row in shown[which]]
