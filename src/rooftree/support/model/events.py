"""What happens to the support model."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class OwnershipChanged:
    """A level gets another owner on a day. Told when it is decided, which may be long before.

    Either team may be None: a level that nobody owned, or that nobody will own.
    """

    level: int
    from_team_id: int | None
    to_team_id: int | None
    on: date
