"""Write a level's owners, and tell what differs."""

from collections.abc import Sequence

from rooftree.platform.events import interface as events
from rooftree.platform.staff import interface as staff
from rooftree.support.model.events import OwnershipChanged
from rooftree.support.model.models import Ownership
from rooftree.support.model.rules.ownership import Difference, Span, differences


def spans_of(level: int) -> list[Span]:
    """Read the level's owners; a span names its team by key."""
    rows = Ownership.objects.filter(level_id=level).select_related("team").order_by("from_on")
    return [Span(row.team.key, row.from_on, row.until_on, row.is_ours) for row in rows]


def write_owners(level: int, spans: Sequence[Span]) -> list[Difference]:
    """Make these the level's owners; gives from which days on the owner differs.

    The caller holds the lock on the level. The database checks overlaps when all is written.
    """
    before = spans_of(level)
    if list(spans) == before:
        return []
    # Teams that are no longer in use owned levels too.
    ids = {line.key: line.id for line in staff.every_team()}
    rows = {row.from_on: row for row in Ownership.objects.filter(level_id=level)}
    for from_on in rows.keys() - {span.from_on for span in spans}:
        rows[from_on].delete()
    for span in spans:
        row = rows.get(span.from_on) or Ownership(level_id=level, from_on=span.from_on)
        row.team_id, row.until_on, row.is_ours = ids[span.team], span.until_on, span.is_ours
        row.save()
    found = differences(before, spans)
    for change in found:
        events.publish(
            OwnershipChanged(
                level=level,
                from_team_id=ids.get(change.from_team or ""),
                to_team_id=ids.get(change.to_team or ""),
                on=change.on,
            )
        )
    return found
