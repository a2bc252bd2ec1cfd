"""What has to change so that somebody belongs to exactly these services or teams from a day on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Spell:
    """Somebody belongs to `of` from a day to the last day included; open where it is None."""

    id: int
    of: int
    from_on: date
    until_on: date | None


@dataclass(frozen=True)
class DatedChange:
    """Ids of spells to end the day before, ids of spells that never begin, and what to begin."""

    end: tuple[int, ...]
    drop: tuple[int, ...]
    keep_open: tuple[int, ...]
    begin: tuple[int, ...]


def change_from(spells: Iterable[Spell], wanted: Iterable[int], from_on: date) -> DatedChange:
    """Compare what is on or after `from_on` with what is wanted from that day on, without an end."""
    wanted_ids = set(wanted)
    end, drop, keep_open, kept = [], [], [], set()
    for spell in sorted(spells, key=lambda s: s.from_on):
        if spell.until_on is not None and spell.until_on < from_on:
            continue
        if spell.from_on > from_on or (spell.from_on == from_on and spell.of not in wanted_ids):
            drop.append(spell.id)
        elif spell.of not in wanted_ids:
            end.append(spell.id)
        else:
            kept.add(spell.of)
            if spell.until_on is not None:
                keep_open.append(spell.id)
    return DatedChange(
        end=tuple(end),
        drop=tuple(drop),
        keep_open=tuple(keep_open),
        begin=tuple(sorted(wanted_ids - kept)),
    )
