"""What the support model's queries give: plain values, never rows."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class LevelOwner:
    """A team owning a level from one day to another, both included; None is open.

    `mailbox` is the level's, where users write; it is not the team's and stays with the level.
    """

    level: int
    team_id: int
    team_name: str
    mailbox: str
    from_on: date
    until_on: date | None
    is_ours: bool = False
    team_key: str = ""


@dataclass(frozen=True)
class HeaderLine:
    """The head of the paper."""

    project_name: str
    author: str
    version: str
    created_on: date | None
    amended_on: date | None
    executive_officer: str


@dataclass(frozen=True)
class DatesLine:
    """Go-live date, and the last day of the agreed initial period."""

    go_live_on: date
    initial_period_ends_on: date


@dataclass(frozen=True)
class LevelLine:
    """A level, with its owner on the day that was asked about, those before and those to come."""

    number: int
    name: str
    what_users_do: str
    who_answers: str
    mailbox: str
    owner: LevelOwner | None
    earlier: tuple[LevelOwner, ...]
    planned: tuple[LevelOwner, ...]


@dataclass(frozen=True)
class TelephoneLine:
    """A telephone number, and what it is."""

    label: str
    number: str


@dataclass(frozen=True)
class ContactLine:
    """A line of the directory.

    `is_standing_in`: a Super User of Shared Services, told of to a service that has none itself.
    """

    id: int
    level: int
    support_area: str
    name: str
    title: str
    organisation: str
    email: str
    website: str
    service_area: str
    role: str
    is_urgent: bool
    ladder_step: int | None
    order: int
    telephones: tuple[TelephoneLine, ...]
    is_standing_in: bool = False

    @property
    def shown_name(self) -> str:
        """Give the name, or the title where no name is known."""
        return self.name or self.title


@dataclass(frozen=True)
class EnvironmentLine:
    """A running copy of the system."""

    id: int
    name: str
    purpose: str
    is_live: bool
    order: int


@dataclass(frozen=True)
class ModuleLine:
    """A module, or a licensed component, that is supported."""

    id: int
    name: str
    covers: str
    is_component: bool
    order: int


@dataclass(frozen=True)
class CoveredServiceLine:
    """A service whose staff are supported."""

    id: int
    key: str
    name: str


@dataclass(frozen=True)
class DocumentLine:
    """A document that the paper points to; `file_id` is None until somebody attaches it."""

    id: int
    key: str
    title: str
    pointed_to_from: str
    file_id: int | None
    file_name: str
    attached_at: datetime | None


@dataclass(frozen=True)
class SupportModel:
    """The whole model as it stands on a day.

    `without_super_user`: keys of the services that have no Super User of their own.
    """

    header: HeaderLine | None
    dates: DatesLine | None
    levels: tuple[LevelLine, ...]
    services: tuple[CoveredServiceLine, ...]
    modules: tuple[ModuleLine, ...]
    environments: tuple[EnvironmentLine, ...]
    contacts: tuple[ContactLine, ...]
    documents: tuple[DocumentLine, ...]
    without_super_user: tuple[str, ...]
