"""What supplier cases tell."""

from dataclasses import dataclass


@dataclass(frozen=True)
class CaseRaised:
    """A request or an incident was raised to the supplier."""

    case_id: int
    kind: str
    priority: int | None


@dataclass(frozen=True)
class CaseMoved:
    """A case's status changed."""

    case_id: int
    before: str
    after: str


@dataclass(frozen=True)
class CasePrioritised:
    """An incident was given a priority, at first or anew."""

    case_id: int
    priority: int


@dataclass(frozen=True)
class SupplierWrote:
    """A message of the supplier stands on a case. `asks`: it needs something of us."""

    case_id: int
    message_id: int
    is_person: bool
    asks: bool
