"""Rows of a queue, read in one go and told in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.rules.spans import span_words
from rooftree.support.enquiries.rules.tags import Tag, proof_tag, status_tag
from rooftree.support.enquiries.rules.why_here import Standing, clock_words, why_here


@dataclass(frozen=True)
class QueueRow:
    """One enquiry in a queue, and why it is there."""

    id: int
    reference: str
    subject: str
    lane: int
    why: str
    icon: str
    who: str
    service: str
    needs: str
    how: str
    tag: Tag
    proof: Tag
    owner: str
    waiting: str
    latest_word: str
    received_at: datetime
    is_known: bool
    is_stranger: bool
    is_new: bool
    trouble: str


_ICONS = {
    "team-answered": "split",
    "team-asked": "split",
    "handed-back": "person",
    "handed-on": "person",
    "owner-left": "person",
    "taken": "person",
    "participant-wrote": "people",
    "outsider-wrote": "people",
    "bounced": "warn",
    "link-sent": "key",
    "link-not-sent": "key",
}
_COLUMNS = (
    "subject", "status", "lane", "lane_reason", "urgency", "trouble", "how", "asker_name",
    "asker_address", "proof", "here_because", "here_since_at", "here_by", "received_at",
    "latest_word_at", "asker__name", "service__name", "owner__name",
)  # fmt: skip


def read_rows(rows: QuerySet[Enquiry], at: datetime) -> list[QueueRow]:
    """Read enquiries with asker, service and owner in one query."""
    return list(_rows(rows.select_related("asker", "service", "owner").only(*_COLUMNS), at))


def standing_of(row: Enquiry) -> Standing:
    """Give what the sentence "why here" is made of."""
    return Standing(
        lane=row.lane,
        lane_reason=row.lane_reason,
        urgency=row.urgency,
        status=row.status,
        here_because=row.here_because,
        here_since_at=row.here_since_at,
        here_by=row.here_by,
        received_at=row.received_at,
        is_stranger=row.proof == Proof.UNKNOWN,
        owner_name=row.owner.name if row.owner else "",
    )


def who_asks(row: Enquiry) -> str:
    """Give the asker's name, else their address."""
    return (row.asker.name if row.asker else row.asker_name) or row.asker_address


def _rows(rows: Iterable[Enquiry], at: datetime) -> Iterable[QueueRow]:
    for row in rows:
        yield QueueRow(
            id=row.pk,
            reference=row.reference,
            subject=row.subject,
            lane=row.lane,
            why=why_here(standing_of(row), at),
            icon="warn" if row.lane == 1 else _ICONS.get(row.here_because, "mail"),
            who=who_asks(row),
            service=row.service.name if row.service else "",
            needs=row.get_trouble_display() or row.subject,
            how=row.get_how_display(),
            tag=status_tag(row.status, row.here_because, row.lane),
            proof=proof_tag(row.proof),
            owner=row.owner.name if row.owner else "",
            waiting=span_words(row.received_at, at),
            latest_word=clock_words(row.latest_word_at, at),
            received_at=row.received_at,
            is_known=row.asker_id is not None,
            is_stranger=row.proof == Proof.UNKNOWN,
            is_new=row.status == "new",
            trouble=row.trouble,
        )
