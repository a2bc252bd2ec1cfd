"""One case as the supplier's people see it: nothing of notes, enquiries or colleagues."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import Release, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, state_of, with_log
from rooftree.support.supplier.queries.cases.why_priority import PriorityWhy, why_priority
from rooftree.support.supplier.queries.seat.own import seated
from rooftree.support.supplier.queries.seat.seat_thread import (
    SeatMessage,
    known_files,
    seat_thread,
    seen_messages,
)
from rooftree.support.supplier.queries.seat.standing import SeatTag, tag_of
from rooftree.support.supplier.queries.settings.readings import supplier
from rooftree.support.supplier.rules.cases.clock_words import ClockWords, clock_words
from rooftree.support.supplier.rules.cases.words import clock

_STOPPED = "stopped while it waits for the council"


@dataclass(frozen=True)
class SeatRelease:
    """The release that is to bring what the case asks for."""

    version: str
    planned_on: object
    released_on: object
    is_missed: bool


@dataclass(frozen=True)
class SeatCasePage:
    """What stands on the page. `seen` is the newest message on it, for who writes below."""

    id: int
    ref: Ref
    reference: str
    their_reference: str
    subject: str
    description: str
    kind: str
    topic: str
    product: str
    environment: str
    raised: str
    status: str
    tag: SeatTag
    here_since: str
    is_open: bool
    supplier: str
    priority_words: str
    priority: PriorityWhy | None
    response: ClockWords | None
    resolution: ClockWords | None
    release: SeatRelease | None
    files: tuple[files.FileLine, ...]
    thread: tuple[SeatMessage, ...]
    seen: int

    @property
    def waits_for_council(self) -> bool:
        """Whether the council must answer before work goes on."""
        return self.status == Status.WAITING


def seat_case(*, actor: Actor, case_id: int, at: datetime) -> SeatCasePage:
    """Give the case to whom it was raised; for anybody else it is as if there were none."""
    access.require(actor, permissions.USE_SEAT)
    case = with_log(seated(actor)).select_related("release").filter(pk=case_id).first()
    if case is None:
        raise access.NotAllowed(permissions.USE_SEAT)
    name = supplier().name
    thread = seat_thread(case, actor=actor, at=at, supplier=name)
    known = known_files(set(case.file_ids))
    response, resolution = _clocks(case, at)
    return SeatCasePage(
        id=case.pk,
        ref=case.ref,
        reference=case.reference,
        their_reference=case.supplier_reference,
        subject=case.subject,
        description=case.description,
        kind=case.get_kind_display(),
        topic=case.get_topic_display(),
        product=case.product,
        environment=case.environment_name,
        raised=clock(case.raised_at, at),
        status=case.status,
        tag=tag_of(case.status),
        here_since=clock(case.here_since_at, at),
        is_open=case.is_open,
        supplier=name,
        priority_words=case.get_priority_display() or "",
        priority=why_priority(case, at),
        response=response,
        resolution=resolution,
        release=_release(case.release, at) if case.release else None,
        files=tuple(known[number] for number in case.file_ids if number in known),
        thread=thread,
        seen=max((message.id for message in thread), default=0),
    )


def file_of_seat(*, actor: Actor, case_id: int, file_id: int) -> bool:
    """Whether the file was raised with a case of the seat, or is on a message it may read."""
    access.require(actor, permissions.USE_SEAT)
    case = seated(actor).filter(pk=case_id).first()
    if case is None:
        raise access.NotAllowed(permissions.USE_SEAT)
    on_messages = {number for row in seen_messages(case) for number in row.file_ids}
    return file_id in on_messages | set(case.file_ids)


def _clocks(case: SupplierCase, at: datetime) -> tuple[ClockWords | None, ClockWords | None]:
    """Say the supplier's two clocks; nothing for a case without targets."""
    state = state_of(case, Clockwork(), at)
    if state is None or not (state.response.target or state.resolution.target):
        return None, None
    is_over = not case.is_open
    response = clock_words(state.response, now=at, is_over=is_over)
    resolution = clock_words(state.resolution, now=at, is_over=is_over)
    return _to_supplier(response), _to_supplier(resolution)


def _to_supplier(words: ClockWords) -> ClockWords:
    """Say of a clock that stands still whom it waits for, as the supplier's people read it."""
    return replace(words, detail=_STOPPED) if words.shape == "wait" else words


def _release(row: Release, at: datetime) -> SeatRelease:
    is_missed = (
        row.released_on is None
        and row.planned_on is not None
        and row.planned_on < timezone.localdate(at)
    )
    return SeatRelease(row.version, row.planned_on, row.released_on, is_missed)
