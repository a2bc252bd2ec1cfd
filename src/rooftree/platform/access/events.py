"""What access tells."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ColleagueInvited:
    """A colleague was sent a link to set up their account."""

    colleague_id: int
    account_id: int


@dataclass(frozen=True)
class InvitationsWait:
    """Invitations of many newcomers wait for their mails."""

    invitation_ids: tuple[int, ...]


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


@dataclass(frozen=True)
class SignedIn:
    """Somebody signed in, also by the password they set with a link. `address` is the account's."""

    account_id: int
    address: str


@dataclass(frozen=True)
class StaffListRead:
    """A staff list was read in: these colleagues were added or changed."""

    colleague_ids: tuple[int, ...]


@dataclass(frozen=True)
class TeamTakenOutOfUse:
    """A team is no longer in use. Whoever still needs it raises StillNeeded, which undoes it."""

    team_id: int


@dataclass(frozen=True)
class ServiceTakenOutOfUse:
    """A service is no longer in use. Whoever still needs it raises StillNeeded, which undoes it."""

    service_id: int


class StillNeeded(Exception):
    """A team or a service can't be taken out of use. `words` say why, and what to do first."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words
