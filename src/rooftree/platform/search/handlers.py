"""Keep colleagues findable as access tells of them."""

from rooftree.platform.access.interface import ColleagueChanged, ColleagueLeft, StaffListRead
from rooftree.platform.events.interface import subscribe
from rooftree.platform.search.actions.refresh import refresh


def subscribe_all() -> None:
    """Ask to be told."""
    subscribe(ColleagueChanged, _refresh)
    subscribe(ColleagueLeft, _refresh)
    subscribe(StaffListRead, _refresh_all)


def _refresh(event: ColleagueChanged | ColleagueLeft) -> None:
    refresh("staff.colleague", [event.colleague_id])


def _refresh_all(event: StaffListRead) -> None:
    refresh("staff.colleague", event.colleague_ids)
