"""Rows of a queue, read in one go and told in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.clocks import Clockwork, clock_words_of, with_clock
from rooftree.support.enquiries.queries.crew import Crew
from rooftree.support.enquiries.rules.clock_words import ClockWords
from rooftree.support.enquiries.rules.spans import span_words
from rooftree.support.enquiries.rules.status import unowned
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
    clock: ClockWords

    @property
    def is_sender_unproven(self) -> bool:
        """Whether it came from an address we hold that nothing proves; strangers are told apart."""
        return self.proof.shape == "ask"


_ICONS = {
    "team-answered": "split",
    "team-asked": "split",
    "handed-back": "person",
    "handed-on": "person",
    "owner-left": "person",
    "heir-elsewhere": "person",
    "taken": "person",
    "participant-wrote": "people",
    "outsider-wrote": "people",
    "bounced": "warn",
    "link-sent": "key",
    "link-not-sent": "key",
    "with-supplier": "out",
    "supplier-done": "out",
}
_COLUMNS = (
    "subject", "status", "lane", "lane_reason", "urgency", "trouble", "how", "asker_name",
    "asker_address", "proof", "here_because", "here_since_at", "here_by", "received_at",
    "latest_word_at", "closed_at", "first_helped_at", "level_owner_id", "at_supplier", "asker__name", "service__name", "owner__name",
)  # fmt: skip


def read_rows(rows: QuerySet[Enquiry], crew: Crew, at: datetime) -> list[QueueRow]:
    """Read enquiries with asker, service, owner and clock."""
    joined, works = with_clock(_shown(rows)), Clockwork()
    return [_row(row, crew, works, at) for row in joined]


def read_parts(
    parts: Mapping[str, Sequence[int]], crew: Crew, at: datetime
) -> dict[str, list[QueueRow]]:
    """Read several short lists of numbers in one query; each keeps its order."""
    numbers = {number for part in parts.values() for number in part}
    found = read_rows(Enquiry.objects.filter(pk__in=numbers).order_by(), crew, at)
    rows = {row.id: row for row in found}
    return {part: [rows[number] for number in chosen] for part, chosen in parts.items()}


def _shown(rows: QuerySet[Enquiry]) -> QuerySet[Enquiry]:
    return rows.select_related("asker", "service", "owner").only(*_COLUMNS)


def standing_of(row: Enquiry, crew: Crew) -> Standing:
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
        owner_name=crew.owner_name(row),
        at_supplier=tuple(row.at_supplier) if row.is_open else (),
        former=crew.former(row) if row.is_open else None,
    )


def status_of(row: Enquiry, crew: Crew) -> str:
    """Give the status: nobody has in hand what its owner no longer works on."""
    return row.status if crew.owner_id(row) else unowned(row.status)


def who_asks(row: Enquiry) -> str:
    """Give the asker's name, else their address."""
    return (row.asker.name if row.asker else row.asker_name) or row.asker_address


def _row(row: Enquiry, crew: Crew, works: Clockwork, at: datetime) -> QueueRow:
    status = status_of(row, crew)
    return QueueRow(
        id=row.pk,
        reference=row.reference,
        subject=row.subject,
        lane=row.lane,
        why=why_here(standing_of(row, crew), at),
        icon="warn" if row.lane == 1 else _ICONS.get(row.here_because, "mail"),
        who=who_asks(row),
        service=row.service.name if row.service else "",
        needs=row.get_trouble_display() or row.subject,
        how=row.get_how_display(),
        tag=status_tag(status, row.here_because, row.lane),
        proof=proof_tag(row.proof),
        owner=crew.owner_name(row),
        waiting=span_words(row.received_at, at),
        latest_word=clock_words(row.latest_word_at, at),
        received_at=row.received_at,
        is_known=row.asker_id is not None,
        is_stranger=row.proof == Proof.UNKNOWN,
        is_new=status == "new",
        trouble=row.trouble,
        clock=clock_words_of(row, works, at),
    )
