"""Which team owns the desk's levels, in one line."""

from collections.abc import Iterable
from datetime import date

from rooftree.support.model import interface as model

_DESK = {0, 2}


def desk_owner_words(owners: Iterable[model.LevelOwner]) -> str:
    """Say "Levels 0, 2 and 3: IHMS project team until 31 March 2027".

    Levels that share their owner and its last day share a sentence; only those of the desk count.
    """
    held: dict[tuple[str, date | None], list[int]] = {}
    for owner in owners:
        held.setdefault((owner.team_name, owner.until_on), []).append(owner.level)
    said = [
        f"{_levels(sorted(levels))}: {team}{_end(until)}"
        for (team, until), levels in held.items()
        if _DESK & set(levels)
    ]
    return "; ".join(said[:1] + [words[:1].lower() + words[1:] for words in said[1:]])


def _levels(levels: list[int]) -> str:
    if len(levels) == 1:
        return f"Level {levels[0]}"
    first = ", ".join(str(level) for level in levels[:-1])
    return f"Levels {first} and {levels[-1]}"


def _end(until: date | None) -> str:
    return f" until {until.day} {until:%B %Y}" if until else ""
