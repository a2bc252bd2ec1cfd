"""The bar of who owned each minute: places and labels of its marks, and the table beside it.

Its length is open time, so nights and closed days take no room.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.support.supplier.rules.cases.words import LONDON, figures, stretch
from rooftree.support.supplier.rules.clocks.lines import OwnedSpan, Owner

WIDTH = 760.0
GAP = 2.0
INSET = 7.0
# What a letter and a figure of the look's type take at the picture's size, on the wide side.
LETTER = 7.4
_SHAPES: Mapping[Owner, str] = {"us": "o-us", "supplier": "o-sup", "user": "o-user"}
ORDER: tuple[Owner, ...] = ("us", "supplier", "user")


@dataclass(frozen=True)
class Mark:
    """One bar of the picture. `hatch_x` is where hatching begins, after the label's words."""

    shape: str
    text_shape: str
    x: str
    width: str
    text_x: str
    name: str
    time: str
    hatch_x: str = ""
    hatch_width: str = ""


@dataclass(frozen=True)
class Tick:
    """A time under the picture."""

    x: str
    words: str
    anchor: str = "start"


@dataclass(frozen=True)
class OwnedRow:
    """One row of the table. Instants are UTC, seconds open time."""

    starts: datetime
    ends: datetime
    name: str
    seconds: int

    @property
    def time(self) -> str:
        """Give the open time as figures for a column."""
        return figures(self.seconds)


@dataclass(frozen=True)
class Total:
    """What one of the three had in all; `shape` is its colour in the picture."""

    name: str
    seconds: int
    shape: str

    @property
    def time(self) -> str:
        """Give the open time in words."""
        return stretch(self.seconds)


@dataclass(frozen=True)
class OwnerBar:
    """The whole picture. Without marks no open time has passed, and there is nothing to draw."""

    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    rows: tuple[OwnedRow, ...]
    totals: tuple[Total, ...]
    says: str

    @property
    def view_box(self) -> str:
        """The picture's own units."""
        return f"0 0 {WIDTH:.0f} 74"


def owner_bar(
    spans: Sequence[OwnedSpan], owned: Mapping[Owner, int], names: Mapping[Owner, str]
) -> OwnerBar:
    """Draw it. `names` says who the three are: "Us", "Larkfield", "Fatima Aziz"."""
    stretches = _joined(span for span in spans if span.seconds or len(spans) == 1)
    total = sum(each.seconds for each in stretches)
    totals = tuple(Total(names[who], owned.get(who, 0), _SHAPES[who]) for who in ORDER)
    says = ", ".join(f"{each.name} {each.time}" for each in totals)
    rows = tuple(OwnedRow(s.starts, s.ends, names[s.owner], s.seconds) for s in stretches)
    if not total:
        return OwnerBar((), (), rows, totals, says)
    marks, starts, x = [], [], 0.0
    for each in stretches:
        width = WIDTH * each.seconds / total
        marks.append(_mark(each, names[each.owner], x, width))
        starts.append((x, each.starts))
        x += width
    return OwnerBar(tuple(marks), _ticks(starts, stretches[-1].ends), rows, totals, says)


def _joined(spans: Iterable[OwnedSpan]) -> list[OwnedSpan]:
    """Join neighbours of one owner: a night between them makes them no two stretches."""
    found: list[OwnedSpan] = []
    for span in spans:
        if found and found[-1].owner == span.owner:
            before = found.pop()
            seconds = before.seconds + span.seconds
            found.append(OwnedSpan(before.starts, span.ends, span.owner, seconds))
        else:
            found.append(span)
    return found


def _mark(span: OwnedSpan, name: str, x: float, whole: float) -> Mark:
    width = max(whole - GAP, 1.0)
    time = stretch(span.seconds)
    room = width - 2 * INSET
    is_named = len(name) * LETTER <= room
    is_timed = len(time) * LETTER <= room
    words = max(len(name) if is_named else 0, len(time) if is_timed else 0)
    hatch = x + (INSET * 2 + words * LETTER if words else 0.0)
    left = x + width - hatch
    is_hatched = span.owner == "supplier" and left > 1
    return Mark(
        shape=_SHAPES[span.owner],
        text_shape="t-b" if span.owner == "user" else "t-w",
        x=f"{x:.1f}",
        width=f"{width:.1f}",
        text_x=f"{x + INSET:.1f}",
        name=name if is_named else "",
        time=time if is_timed else "",
        hatch_x=f"{hatch:.1f}" if is_hatched else "",
        hatch_width=f"{left:.1f}" if is_hatched else "",
    )


def _ticks(starts: Sequence[tuple[float, datetime]], ends: datetime) -> tuple[Tick, ...]:
    """Give the times that have room: the last one always, at the right end."""
    days = {instant.astimezone(LONDON).date() for _, instant in starts}
    days.add(ends.astimezone(LONDON).date())
    is_one_day = len(days) == 1
    last = _tick_words(ends, is_one_day=is_one_day)
    free_from, until = 0.0, WIDTH - (len(last) + 1) * LETTER
    found = []
    for x, instant in starts:
        words = _tick_words(instant, is_one_day=is_one_day)
        width = (len(words) + 1) * LETTER
        if x >= free_from and x + width <= until:
            found.append(Tick(f"{x:.1f}", words))
            free_from = x + width
    return (*found, Tick(f"{WIDTH - GAP:.1f}", last, "end"))


def _tick_words(instant: datetime, *, is_one_day: bool) -> str:
    there = instant.astimezone(LONDON)
    return f"{there:%H:%M}" if is_one_day else f"{there.day} {there:%b} {there:%H:%M}"
