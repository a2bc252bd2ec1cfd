"""The two clocks of a case side by side, and who owned each minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.calendars import interface as calendars
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.models import CaseEnquiry, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, state_of
from rooftree.support.supplier.rules.cases.clock_words import ClockWords, clock_words, head_words
from rooftree.support.supplier.rules.cases.owner_bar import OwnerBar, owner_bar
from rooftree.support.supplier.rules.cases.words import clock, day_and_clock
from rooftree.support.supplier.rules.clocks.lines import CaseState, Owner


@dataclass(frozen=True)
class CaseClocks:
    """`head` is the clock that matters now, named by `head_of`. `state` None: it never opens.

    `if_now` says when the resolution would be due if our answer left now.
    """

    state: CaseState | None
    head_of: str = ""
    head: ClockWords | None = None
    response: ClockWords | None = None
    resolution: ClockWords | None = None
    if_now: str = ""
    bar: OwnerBar | None = None
    missed: str = ""

    @property
    def has_meter(self) -> bool:
        """Whether the head clock has time that is used up."""
        return self.head is not None and self.head.shape not in {"done", "off"}


def case_clocks(
    case: SupplierCase,
    works: Clockwork,
    *,
    at: datetime,
    supplier: str,
    linked: Sequence[tuple[CaseEnquiry, enquiries.EnquiryStanding]],
) -> CaseClocks:
    """Work them out of the log that the row of `with_log` brings along."""
    waits = enquiries.waits_of_asker([link.enquiry_id for link, _ in linked])
    state = state_of(case, works, at, user_waits=waits, owned_from=owned_from(case, linked))
    if state is None:
        return CaseClocks(None)
    is_over = not case.is_open
    head_of, head = head_words(state, now=at)
    askers = {standing.asker for _, standing in linked if standing.asker}
    names: dict[Owner, str] = {
        "us": "Us",
        "supplier": supplier,
        "user": askers.pop() if len(askers) == 1 else "The asker" if linked else "A user",
    }
    return CaseClocks(
        state=state,
        head_of=head_of,
        head=head,
        response=clock_words(state.response, now=at, is_over=is_over),
        resolution=clock_words(state.resolution, now=at, is_over=is_over),
        if_now=_if_now(case, works, state, at),
        bar=owner_bar(state.spans, state.owned, names),
        missed=_missed(state, at),
    )


def owned_from(
    case: SupplierCase, linked: Sequence[tuple[CaseEnquiry, enquiries.EnquiryStanding]]
) -> datetime | None:
    """Give when the first enquiry came that the case was raised for: from then on we had it."""
    came = [
        standing.received_at
        for link, standing in linked
        if link.linked_at <= case.raised_at and standing.received_at is not None
    ]
    earliest = min(came, default=None)
    return earliest if earliest is not None and earliest < case.raised_at else None


def _if_now(case: SupplierCase, works: Clockwork, state: CaseState, at: datetime) -> str:
    left = state.resolution.remaining
    if not state.resolution.is_waiting or not left:
        return ""
    target = calendars.parse_target(f"{left} business seconds")
    found = calendars.deadline(works.timeline_for(case), at, target, explain=False)
    return day_and_clock(found.due) if found.due else ""


def _missed(state: CaseState, at: datetime) -> str:
    """Say which targets were missed, and by how much."""
    clocks = (("response", state.response), ("resolution", state.resolution))
    return " ".join(
        f"The {name} was due {clock(found.due, at)}, {found.target}."
        for name, found in clocks
        if found.is_breached and found.due
    )
