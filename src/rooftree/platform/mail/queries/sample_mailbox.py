"""Whose mail can be read on a system that sends none, and the lists of it: the sample mailbox."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Min, QuerySet
from django.db.models.functions import Lower

from rooftree.platform.mail.models import InboundMail, OutboundCopy, OutboundMail
from rooftree.platform.mail.queries.sample_mail import GONE
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff

_READER = Lower("recipient")
_SORTS = {"at": "settled_at", "to": "recipient", "subject": "mail__subject"}
_MOST = 100
_MOST_WRITTEN = 20


@dataclass(frozen=True)
class SampleReader:
    """Somebody whose mailbox can be opened. `key` stands in addresses instead of theirs."""

    key: str
    address: str
    name: str
    count: int


@dataclass(frozen=True)
class SampleLine:
    """One mail that a reader got. `is_about_account`: no record, but an account or an alarm."""

    id: int
    address: str
    subject: str
    at: datetime
    by: str
    is_automatic: bool
    about: Ref | None
    is_about_account: bool


@dataclass(frozen=True)
class SampleWritten:
    """One mail that a reader wrote, and what became of it."""

    id: int
    mailbox: str
    subject: str
    at: datetime
    state: str
    state_words: str
    reference: str


def sample_readers(*, on: date) -> list[SampleReader]:
    """Give staff and teams, and whoever else got mail; those with mail first."""
    by_reader = _gone().annotate(reader=_READER).values("reader").order_by("reader")
    got = {
        row["reader"]: (row["many"], row["oldest"])
        for row in by_reader.annotate(many=Count("pk"), oldest=Min("pk"))
    }
    known = [(f"c{each.id}", each.email.lower(), each.name) for each in staff.everybody(on=on)]
    known += [(f"t{each.id}", each.mailbox.lower(), each.name) for each in staff.teams()]
    taken = {address for _, address, _ in known}
    others = [(f"m{got[each][1]}", each, each) for each in got if each not in taken]
    readers = [
        SampleReader(key, address, name, got.get(address, (0, 0))[0])
        for key, address, name in (*known, *others)
        if address
    ]
    return sorted(readers, key=lambda each: (each.count == 0, each.name.lower()))


def sample_mails(
    address: str = "",
    *,
    sort: str = "at",
    is_descending: bool = True,
    offset: int = 0,
    limit: int = _MOST,
) -> list[SampleLine]:
    """Give a page of the mails that one reader got, or all readers; the newest first."""
    sign, key = "-" if is_descending else "", _SORTS.get(sort, "settled_at")
    found = _gone(address).select_related("mail").defer("raw", "mail__text")
    rows = found.order_by(f"{sign}{key}", f"{sign}pk")[offset : offset + limit]
    return [_line(row) for row in rows]


def sample_count(address: str = "") -> int:
    """Count the mails that one reader got, or all readers."""
    return _gone(address).count()


def sample_written(address: str) -> list[SampleWritten]:
    """Give the newest mails that came in from the reader's address, and what became of them."""
    rows = (
        InboundMail.objects.filter(parsed__sender__iexact=address)
        .select_related("parsed", "mailbox")
        .defer("raw", "parsed__text")
        .order_by("-received_at", "-pk")[:_MOST_WRITTEN]
    )
    return [
        SampleWritten(
            id=row.pk,
            mailbox=row.mailbox.name,
            subject=row.parsed.subject,
            at=row.received_at,
            state=row.state,
            state_words=row.get_state_display(),
            reference=row.reference,
        )
        for row in rows
    ]


def _gone(address: str = "") -> QuerySet[OutboundCopy]:
    found = OutboundCopy.objects.filter(state__in=GONE)
    if not address:
        return found
    return found.alias(reader=_READER).filter(reader=address.lower())


def _line(row: OutboundCopy) -> SampleLine:
    mail: OutboundMail = row.mail
    return SampleLine(
        id=row.pk,
        address=row.recipient.lower(),
        subject=mail.subject,
        at=row.settled_at or mail.made_at,
        by=mail.actor_name,
        is_automatic=mail.is_automatic,
        about=Ref(mail.about_kind, mail.about_id) if mail.about_id is not None else None,
        is_about_account=mail.purpose == OutboundMail.Purpose.PRODUCT,
    )
