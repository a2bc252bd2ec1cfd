"""Which numbers of a folder are asked for next, so that no answer grows without bound."""

from dataclasses import dataclass
from datetime import date

FEWEST = 2_000
# Numbers of mails that were deleted long ago are passed over in great steps.
_GROWTH = 16


@dataclass(frozen=True)
class UidSpan:
    """Numbers `first` to `last`; with `since`, only mails of that day or later are taken."""

    first: int
    last: int
    since: date | None = None

    def __str__(self) -> str:
        return f"{self.first}:{self.last}"


def next_span(
    *, after: int, uid_next: int, dated_until: int, since: date | None, width: int = FEWEST
) -> UidSpan | None:
    """Give the span that follows `after`; None when all numbers were seen."""
    first = after + 1
    if first >= uid_next:
        return None
    is_dated = first <= dated_until and since is not None
    end = min(uid_next - 1, dated_until) if is_dated else uid_next - 1
    return UidSpan(first, min(end, after + width), since if is_dated else None)


def next_width(width: int, *, found: int) -> int:
    """Look further ahead where nothing was found."""
    return FEWEST if found else width * _GROWTH
