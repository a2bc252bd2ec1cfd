"""Keep colleagues findable as access tells of them."""

from rooftree.platform.access.interface import ColleagueChanged, ColleagueInvited, ColleagueLeft
from rooftree.platform.events.interface import subscribe
from rooftree.platform.search.actions.refresh import refresh


def subscribe_all() -> None:
    """Ask to be told."""
    subscribe(ColleagueInvited, _refresh)
    subscribe(ColleagueChanged, _refresh)
    subscribe(ColleagueLeft, _refresh)


def _refresh(event: ColleagueInvited | ColleagueChanged | ColleagueLeft) -> None:
    refresh("staff.colleague", [event.colleague_id])
