"""How mail comes in, for the people who look after it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, QuerySet

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import FetchedMail, FetchedMailbox, ListenerBeat, SelfTest
from rooftree.platform.mail.permissions import SEE_INTAKE
from rooftree.platform.mail.queries.fetch_sources import settings_of
from rooftree.platform.mail.queries.intake_signs import troubles_now
from rooftree.platform.mail.rules.fetch_settings import FetchSettings
from rooftree.platform.mail.rules.intake_troubles import PATIENCE, Trouble
from rooftree.platform.references.interface import Actor

_MOST_WAITING = 100
_LATEST_TESTS = 10
State = FetchedMail.State


@dataclass(frozen=True)
class FetchedLine:
    """A folder that mail is fetched from, and how it goes."""

    id: int
    address: str
    host: str
    user_name: str
    folder: str
    is_paused: bool
    is_late: bool
    latest_fetch_at: datetime | None
    latest_success_at: datetime | None
    latest_fault_at: datetime | None
    latest_fault: str
    waiting: int

    @property
    def name(self) -> str:
        """What people call it."""
        return f"{self.folder} of {self.user_name}"

    @property
    def state(self) -> str:
        """One of paused, late, fault, waiting, new and well."""
        checks = {
            "paused": self.is_paused,
            "late": self.is_late,
            "fault": bool(self.latest_fault),
            "waiting": self.waiting > 0,
            "new": self.latest_success_at is None,
        }
        return next((state for state, holds in checks.items() if holds), "well")


@dataclass(frozen=True)
class TestLine:
    """A mail that we sent to ourselves. `fault` says why it did not leave."""

    address: str
    sent_at: datetime
    returned_at: datetime | None
    is_late: bool
    fault: str


@dataclass(frozen=True)
class ListenerLine:
    """What the listener answered. `fault` is empty when it answers."""

    asked_at: datetime
    answered_at: datetime | None
    fault: str


@dataclass(frozen=True)
class WaysIn:
    """Every way in by which mail comes, and what is wrong."""

    troubles: tuple[Trouble, ...]
    sources: tuple[FetchedLine, ...]
    listener: ListenerLine | None
    tests: tuple[TestLine, ...]


@dataclass(frozen=True)
class WaitingMail:
    """A mail that can't be fetched yet, by its number in the folder."""

    id: int
    number: int
    tries: int
    try_at: datetime | None
    fault: str


@dataclass(frozen=True)
class FetchedPage:
    """All of one folder. `counts` are the mails by what became of them, with words."""

    line: FetchedLine
    settings: FetchSettings
    made_anew_at: datetime | None
    counts: tuple[tuple[str, int], ...]
    waiting: tuple[WaitingMail, ...]


def ways_in(*, actor: Actor, at: datetime) -> WaysIn:
    """Give it all, in six queries."""
    require(actor, SEE_INTAKE)
    rows, waiting = _sources().order_by("mailbox__address", "pk"), _waiting()
    return WaysIn(
        troubles=troubles_now(at=at),
        sources=tuple(_line(row, waiting, at) for row in rows),
        listener=_listener(),
        tests=_tests(at),
    )


def fetched_mailbox(*, actor: Actor, source_id: int, at: datetime) -> FetchedPage | None:
    """Give one folder; None where there is none."""
    require(actor, SEE_INTAKE)
    row = _sources().filter(pk=source_id).first()
    if row is None:
        return None
    waiting = FetchedMail.objects.filter(source_id=source_id, state=State.WAITING).order_by("uid")
    return FetchedPage(
        line=_line(row, _waiting(), at),
        settings=settings_of(row),
        made_anew_at=row.progress.made_anew_at,
        counts=_counts(source_id),
        waiting=tuple(
            WaitingMail(m.pk, m.uid, m.tries, m.try_at, m.fault) for m in waiting[:_MOST_WAITING]
        ),
    )


def _sources() -> QuerySet[FetchedMailbox]:
    return FetchedMailbox.objects.select_related("mailbox", "progress")


def _waiting() -> dict[int, int]:
    """Count the mails that can't be fetched yet, by folder."""
    rows = FetchedMail.objects.filter(state=State.WAITING).order_by()
    return dict(rows.values_list("source_id").annotate(Count("pk")))


def _counts(source_id: int) -> tuple[tuple[str, int], ...]:
    rows = FetchedMail.objects.filter(source_id=source_id).order_by()
    by_state = dict(rows.values_list("state").annotate(Count("pk")))
    return tuple((state.label, by_state[state]) for state in State if state in by_state)


def _line(row: FetchedMailbox, waiting: dict[int, int], at: datetime) -> FetchedLine:
    progress = row.progress
    good_at = progress.latest_success_at or row.set_up_at
    return FetchedLine(
        id=row.pk,
        address=row.mailbox.address.lower(),
        host=row.host,
        user_name=row.user_name,
        folder=row.folder,
        is_paused=row.is_paused,
        is_late=at - good_at > PATIENCE,
        latest_fetch_at=progress.latest_fetch_at,
        latest_success_at=progress.latest_success_at,
        latest_fault_at=progress.latest_fault_at,
        latest_fault=progress.latest_fault,
        waiting=waiting.get(row.pk, 0),
    )


def _listener() -> ListenerLine | None:
    row = ListenerBeat.objects.first()
    return ListenerLine(row.asked_at, row.answered_at, row.fault) if row else None


def _tests(at: datetime) -> tuple[TestLine, ...]:
    rows = SelfTest.objects.select_related("mailbox", "outbound")[:_LATEST_TESTS]
    return tuple(_test(row, at) for row in rows.prefetch_related("outbound__copies"))


def _test(row: SelfTest, at: datetime) -> TestLine:
    is_late = row.returned_at is None and at - row.sent_at > PATIENCE
    fault = next((copy.reason for copy in row.outbound.copies.all()), "")
    return TestLine(row.mailbox.address.lower(), row.sent_at, row.returned_at, is_late, fault)
