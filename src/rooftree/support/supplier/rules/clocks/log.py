"""A case's log as its clocks read it: statuses in stretches, answers, priorities."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.support.supplier.rules.clocks.lines import LogFaulty, LogLine, Remeasures

ACTIVE, WAITING, RESOLVED, CLOSED = "active", "waiting-for-customer", "resolved", "closed"
# The supplier has done its part: its resolution is met where such a stretch begins.
DONE = frozenset({RESOLVED, CLOSED})
INCIDENT = "incident"

WORDS = {
    "event": ("raised", "status", "message", "priority", "closed", "reopened"),
    "kind": (INCIDENT, "request"),
    "status": (ACTIVE, WAITING, RESOLVED, CLOSED),
    "direction": ("in", "out"),
    "author": ("person", "automatic"),
    "channel": ("mail", "portal", "phone"),
}
PRIORITIES = (1, 2, 3, 4)
_NEEDS = {"status": ("status",), "message": ("direction", "author", "channel")}


@dataclass(frozen=True)
class Stretch:
    """One status for a while, [starts, ends); `ends` None while it goes on."""

    starts: datetime
    ends: datetime | None
    status: str


@dataclass(frozen=True)
class CaseLog:
    """What is known of a case by an instant. Lines are in order, the raised one first."""

    lines: tuple[LogLine, ...]
    stretches: tuple[Stretch, ...]
    priorities: tuple[tuple[datetime, int | None], ...]

    @property
    def raised_at(self) -> datetime:
        return self.lines[0].at

    @property
    def kind(self) -> str:
        return self.lines[0].kind or INCIDENT

    @property
    def state(self) -> str:
        return self.stretches[-1].status

    @property
    def priority(self) -> int | None:
        """The latest; of a closed case the one at closing."""
        closed_at = self.closed_at
        held = [each for at, each in self.priorities if not closed_at or at <= closed_at]
        return held[-1]

    @property
    def closed_at(self) -> datetime | None:
        """Since when it is closed; None while it is open."""
        return self.stretches[-1].starts if self.state == CLOSED else None

    @property
    def resolved_at(self) -> datetime | None:
        """Since when it is resolved or closed without a break."""
        found = None
        for stretch in self.stretches:
            found = (found or stretch.starts) if stretch.status in DONE else None
        return found

    def responded_at(self, *, is_automatic_enough: bool) -> datetime | None:
        """When the supplier first wrote or spoke: a person, unless a machine is enough."""
        authors = {"person", "automatic"} if is_automatic_enough else {"person"}
        for line in self.lines:
            if line.event == "message" and line.direction == "in" and line.author in authors:
                return line.at
        return None

    def measured(self, by: datetime, reading: Remeasures) -> tuple[datetime, int | None]:
        """From when a clock that ended `by` then is measured, and for which priority."""
        if reading == "raised":
            return self.raised_at, self.priority
        return [each for each in self.priorities if each[0] <= by][-1]


def read_log(lines: Sequence[LogLine], *, now: datetime) -> CaseLog:
    """Put a log in order, as it is known now; LogFaulty where it is none."""
    for line in lines:
        _refuse_faulty(line)
    raised = [line for line in lines if line.event == "raised"]
    if len(raised) != 1:
        _refuse("no line says that it is raised" if not raised else "it is raised twice", raised)
    # Of equal instants the order given holds, but that nothing comes before the raising.
    ordered = sorted(lines, key=lambda line: (line.at, line.event != "raised"))
    if ordered[0] is not raised[0]:
        _refuse("this comes before the case is raised", ordered)
    if raised[0].at > now:
        _refuse("the case is raised only after the instant that is asked for", raised)
    known = tuple(line for line in ordered if line.at <= now)
    return CaseLog(known, _stretches(known), _priorities(known))


def named(line: LogLine) -> str:
    """Name a line of a log in a sentence."""
    return f"“{line.event}” at {line.at.isoformat().replace('+00:00', 'Z')}"


def _stretches(lines: tuple[LogLine, ...]) -> tuple[Stretch, ...]:
    found: list[Stretch] = []
    starts, status = lines[0].at, lines[0].status or ACTIVE
    for line in lines[1:]:
        after = _status_after(line, status)
        if after == status:
            continue
        if starts < line.at:
            found.append(Stretch(starts, line.at, status))
        starts, status = line.at, after
    return (*found, Stretch(starts, None, status))


def _status_after(line: LogLine, status: str) -> str:
    if line.event == "status":
        return line.status
    if line.event == "closed":
        return CLOSED
    if line.event == "reopened":
        return line.status if line.status not in {"", CLOSED} else ACTIVE
    # What the supplier waits for is there once a person's reply has left.
    is_reply = line.direction == "out" and line.author == "person" and line.channel != "phone"
    return ACTIVE if status == WAITING and is_reply else status


def _priorities(lines: tuple[LogLine, ...]) -> tuple[tuple[datetime, int | None], ...]:
    raised = lines[0]
    if (raised.kind or INCIDENT) != INCIDENT:
        return ((raised.at, None),)
    found = [(raised.at, raised.priority)]
    for line in lines[1:]:
        if line.event == "priority" and line.priority != found[-1][1]:
            found.append((line.at, line.priority))
    return tuple(found)


def _refuse_faulty(line: LogLine) -> None:
    for name, words in WORDS.items():
        said = getattr(line, name)
        if said and said not in words:
            _refuse(f"{said!r} is no {name}: write {', '.join(words)}", [line])
    for name in _NEEDS.get(line.event, ()):
        if not getattr(line, name):
            _refuse(f"it lacks its {name}", [line])
    is_numbered = line.priority in PRIORITIES
    if not (is_numbered or (line.priority is None and line.event != "priority")):
        _refuse(f"{line.priority!r} is no priority: write 1, 2, 3 or 4", [line])


def _refuse(what: str, lines: Sequence[LogLine]) -> None:
    where = f"{named(lines[0])}: " if lines else "The log: "
    raise LogFaulty(f"{where}{what}.")
