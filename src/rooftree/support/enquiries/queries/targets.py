"""Our own targets: what was set, and what holds."""

from dataclasses import dataclass
from datetime import date
from typing import cast

from rooftree.platform.access import interface as access
from rooftree.platform.database.interface import read_once
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import ResponseTarget
from rooftree.support.enquiries.rules.response_targets import (
    LANES,
    SHIPPED,
    DaysReading,
    TargetLine,
    target_of,
)


@dataclass(frozen=True)
class TargetRow:
    """A target as the page lists it."""

    line: TargetLine
    is_in_use: bool

    @property
    def reading(self) -> str:
        """Say how days are read, where it makes a difference."""
        if not self.line.target.endswith(("day", "days")):
            return ""
        return ResponseTarget.DaysReading(self.line.days_reading).label


@read_once
def targets_set() -> tuple[TargetLine, ...]:
    """Read what this site set, in one query."""
    return tuple(
        TargetLine(
            row.lane,
            row.target,
            cast("DaysReading", row.days_reading),
            row.from_on,
            row.set_by_name,
            row.reason,
            row.pk,
        )
        for row in ResponseTarget.objects.all()
    )


def target_rows(*, actor: Actor, on: date) -> list[TargetRow]:
    """Give every target that holds, held or will hold, lane by lane, the newest first."""
    access.require(actor, permissions.KEEP_TARGETS)
    lines = targets_set()
    held = {target_of(lines, lane, on) for lane in LANES}
    ordered = sorted((*SHIPPED, *lines), key=lambda line: (line.from_on, line.number), reverse=True)
    return [
        TargetRow(line, line in held) for lane in LANES for line in ordered if line.lane == lane
    ]
