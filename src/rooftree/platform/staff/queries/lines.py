"""What staff's queries give: plain values, never rows."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ServiceLine:
    """A service of the housing department."""

    id: int
    key: str
    name: str
    is_in_use: bool = True


@dataclass(frozen=True)
class TeamLine:
    """A team and its shared mailbox; `mailbox` is empty where it has none."""

    id: int
    key: str
    name: str
    mailbox: str
    service_id: int | None
    is_in_use: bool = True


@dataclass(frozen=True)
class UnitLine:
    """A unit of the council, and the one it is part of."""

    id: int
    name: str
    parent_id: int | None
    parent: str


@dataclass(frozen=True)
class MembershipLine:
    """A colleague in a team, to the last day included."""

    id: int
    team_id: int
    colleague_id: int
    name: str
    from_on: date
    until_on: date | None

    def is_over(self, *, on: date) -> bool:
        """Say whether the last day is over."""
        return self.until_on is not None and self.until_on < on


@dataclass(frozen=True)
class ColleagueLine:
    """A colleague, with the services they work in on the day that was asked about."""

    id: int
    name: str
    email: str
    job_title: str
    telephone: str
    service_ids: tuple[int, ...]
    left_on: date | None
    staff_number: str = ""
    unit: str = ""
    started_on: date | None = None

    def has_left(self, *, on: date) -> bool:
        """Say whether their last day is over. The last day itself is still a working day."""
        return self.left_on is not None and self.left_on < on


@dataclass(frozen=True)
class AbsenceLine:
    """Days away, both included, and who was named to stand in."""

    id: int
    colleague_id: int
    from_on: date
    until_on: date
    stand_in_id: int | None


@dataclass(frozen=True)
class AwayLine:
    """Somebody who is away on a day, the last day, and who does their work (None: nobody)."""

    until_on: date
    working_stand_in_id: int | None


@dataclass(frozen=True)
class SpellLine:
    """A spell in a service or a team, to the last day included."""

    of_id: int
    name: str
    from_on: date
    until_on: date | None
