"""The support model as a file says it."""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, timedelta
from typing import Any, TypeVar

from rooftree.support.model.rules.ownership import Span

T = TypeVar("T")


@dataclass(frozen=True)
class HeaderPart:
    """What stands at the head of the paper."""

    project_name: str
    author: str
    version: str
    created_on: date | None
    amended_on: date | None
    executive_officer: str


@dataclass(frozen=True)
class DatesPart:
    """When users are supported from, and when the agreed initial period ends (last day)."""

    go_live_on: date
    initial_period_ends_on: date


@dataclass(frozen=True)
class TeamPart:
    """A team that owns levels."""

    key: str
    name: str
    mailbox: str


@dataclass(frozen=True)
class ServicePart:
    """A service whose users are supported."""

    key: str
    name: str


@dataclass(frozen=True)
class ModulePart:
    """A module of the system, or a licensed component, that is supported."""

    name: str
    covers: str
    is_component: bool


@dataclass(frozen=True)
class EnvironmentPart:
    """One running copy of the system."""

    name: str
    purpose: str
    is_live: bool


@dataclass(frozen=True)
class LevelPart:
    """A level of support, with its owners by date."""

    number: int
    name: str
    what_users_do: str
    who_answers: str
    mailbox: str
    owners: tuple[Span, ...]


@dataclass(frozen=True)
class TelephonePart:
    """One telephone number, with what it is: desk, mobile, out of hours."""

    label: str
    number: str


@dataclass(frozen=True)
class ContactPart:
    """One line of the directory. Urgent enquiries go to the urgent ones, in order."""

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
    telephones: tuple[TelephonePart, ...]

    @property
    def identity(self) -> tuple[int, str, str, str, str]:
        """What makes two lines of the directory the same line."""
        words = (self.support_area, self.name, self.title, self.service_area)
        return (self.level, *(word.casefold() for word in words))  # type: ignore[return-value]


@dataclass(frozen=True)
class DocumentPart:
    """A document that the paper points to. `file` is a path beside the model's file, or empty."""

    key: str
    title: str
    pointed_to_from: str
    file: str


@dataclass(frozen=True)
class ModelFile:
    """The whole model."""

    header: HeaderPart
    dates: DatesPart
    teams: tuple[TeamPart, ...]
    services: tuple[ServicePart, ...]
    modules: tuple[ModulePart, ...]
    environments: tuple[EnvironmentPart, ...]
    levels: tuple[LevelPart, ...]
    contacts: tuple[ContactPart, ...]
    documents: tuple[DocumentPart, ...]


def moved_by(part: T, by: timedelta) -> T:
    """Give the same part with every date moved."""
    if isinstance(part, date):
        return part + by
    if isinstance(part, tuple):
        return tuple(moved_by(item, by) for item in part)  # type: ignore[return-value]
    if is_dataclass(part) and not isinstance(part, type):
        moved: dict[str, Any] = {f.name: moved_by(getattr(part, f.name), by) for f in fields(part)}
        return replace(part, **moved)
    return part
