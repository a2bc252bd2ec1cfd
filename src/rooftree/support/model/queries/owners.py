"""Which team owns a level on a day. Nothing runs at midnight: every reader says which day."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Q, QuerySet

from rooftree.platform.database.interface import read_once
from rooftree.support.model.models import Ownership
from rooftree.support.model.queries.lines import LevelOwner


def owner_of(level: int, *, on: date) -> LevelOwner | None:
    """Give the team that owns the level on that day."""
    row = _standing(on).filter(level_id=level).first()
    return as_owner(row) if row else None


def owners(on: date) -> list[LevelOwner]:
    """Give the owner of each level that has one on that day, lowest level first."""
    return list(_owners(on))


def owners_of(level: int) -> list[LevelOwner]:
    """Give everyone who owned, owns or will own the level, earliest first."""
    return [as_owner(row) for row in _rows().filter(level_id=level)]


def owners_from(on: date) -> list[LevelOwner]:
    """Give who owns each level on that day and who will after it, in one query."""
    return [as_owner(row) for row in _rows().filter(Q(until_on=None) | Q(until_on__gte=on))]


def level_of_team(team_ids: Iterable[int], on: date) -> set[int]:
    """Give the levels that these teams own on that day."""
    teams = set(team_ids)
    return {owner.level for owner in _owners(on) if owner.team_id in teams}


def as_owner(row: Ownership) -> LevelOwner:
    """Make the line of a row that was read with its level and team."""
    return LevelOwner(
        level=row.level_id,
        team_id=row.team_id,
        team_name=row.team.name,
        mailbox=row.level.mailbox,
        from_on=row.from_on,
        until_on=row.until_on,
        is_ours=row.is_ours,
        team_key=row.team.key,
    )


@read_once
def _owners(on: date) -> tuple[LevelOwner, ...]:
    return tuple(as_owner(row) for row in _standing(on))


def _rows() -> QuerySet[Ownership]:
    return Ownership.objects.select_related("level", "team").order_by("level_id", "from_on")


def _standing(on: date) -> QuerySet[Ownership]:
    return _rows().filter(Q(until_on=None) | Q(until_on__gte=on), from_on__lte=on)
