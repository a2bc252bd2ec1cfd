"""Mails as their readers got them, on a system that sends none: the sample mailbox."""

from dataclasses import dataclass
from datetime import date, datetime
from email import message_from_bytes, policy

from django.db.models import Count, Max
from django.db.models.functions import Lower

from rooftree.platform.mail.models import InboundMail, OutboundCopy
from rooftree.platform.mail.rules.bodies import body_text
from rooftree.platform.mail.rules.header_text import header
from rooftree.platform.mail.rules.message_ids import ids_in
from rooftree.platform.mail.rules.structure import sort_parts
from rooftree.platform.staff import interface as staff

_GONE = ("sent", "captured")
_MOST = 100


@dataclass(frozen=True)
class SampleReader:
    """Somebody whose mailbox can be opened. `key` stands in addresses instead of theirs."""

    key: str
    address: str
    name: str
    count: int


@dataclass(frozen=True)
class SampleLine:
    """One mail in the list: one that the reader got, or one that the reader wrote."""

    id: int
    who: str
    subject: str
    at: datetime
    state: str = ""


@dataclass(frozen=True)
class SampleMail:
    """A mail read from the very bytes that the reader got."""

    id: int
    recipient: str
    sender: str
    to: str
    reply_to: str
    subject: str
    dated: str
    message_id: str
    references: tuple[str, ...]
    text: str
    files: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    at: datetime | None


def sample_readers(*, on: date) -> list[SampleReader]:
    """Give staff and teams, and whoever else got mail; those with mail first."""
    gone = OutboundCopy.objects.filter(state__in=_GONE).annotate(low=Lower("recipient"))
    got = {
        row["low"]: (row["many"], row["newest"])
        for row in gone.values("low").order_by("low").annotate(many=Count("pk"), newest=Max("pk"))
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


def sample_mails(address: str) -> list[SampleLine]:
    """Give the newest mails that the reader got."""
    gone = OutboundCopy.objects.filter(state__in=_GONE).annotate(low=Lower("recipient"))
    found = gone.filter(low=address.lower()).select_related("mail").defer("raw")
    rows = found.order_by("-settled_at", "-pk")[:_MOST]
    return [
        SampleLine(
            row.pk,
            row.mail.sender_name or row.mail.sender,
            row.mail.subject,
            row.settled_at or row.mail.made_at,
        )
        for row in rows
    ]


def sample_written(address: str) -> list[SampleLine]:
    """Give the newest mails that came in from the reader's address, and what became of them."""
    rows = (
        InboundMail.objects.filter(parsed__sender__iexact=address)
        .select_related("parsed", "mailbox")
        .defer("raw")
        .order_by("-received_at")[:20]
    )
    return [
        SampleLine(row.pk, row.mailbox.name, row.parsed.subject, row.received_at, _became(row))
        for row in rows
    ]


def sample_mail(copy_id: int) -> SampleMail | None:
    """Give one mail, or None where there is none that has left."""
    copy = OutboundCopy.objects.filter(pk=copy_id, state__in=_GONE).first()
    if copy is None or copy.raw is None:
        return None
    message = message_from_bytes(bytes(copy.raw), policy=policy.compat32)
    parts = sort_parts(message)
    own_id = next(iter(ids_in(message, "Message-ID")), "")
    return SampleMail(
        id=copy.pk,
        recipient=copy.recipient,
        sender=header(message, "From"),
        to=header(message, "To"),
        reply_to=header(message, "Reply-To"),
        subject=header(message, "Subject"),
        dated=header(message, "Date"),
        message_id=own_id,
        references=ids_in(message, "References"),
        text=body_text(parts),
        files=tuple(found.name for found in parts.files),
        headers=tuple((name, header(message, name)) for name in dict.fromkeys(message.keys())),
        at=copy.settled_at,
    )


def _became(row: InboundMail) -> str:
    if row.reference:
        return f"{row.get_state_display()}, {row.reference}"
    return row.get_state_display()
