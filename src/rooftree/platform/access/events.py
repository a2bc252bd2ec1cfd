"""What access tells."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ColleagueInvited:
    """A colleague was sent a link to set up their account."""

    colleague_id: int
    account_id: int


@dataclass(frozen=True)
class ColleagueChanged:
    """A colleague was added, or what is known of them or where they work changed."""

    colleague_id: int


@dataclass(frozen=True)
class ColleagueLeft:
    """A colleague's last day was recorded; open work goes to `hand_on_to`, or to the team."""

    colleague_id: int
    hand_on_to: int | None
    left_on: date
