"""The public thread of an enquiry as words for the supplier."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rooftree.support.supplier.rules.cases.without_people import without_names, without_people

LONDON = ZoneInfo("Europe/London")
LONGEST = 20_000
SHORTENED = "\n[shortened here]"


@dataclass(frozen=True)
class Said:
    """One message of the thread: of the asker's side, or of the team's."""

    at: datetime
    is_of_asker: bool
    text: str


@dataclass(frozen=True)
class TakenAlong:
    """What was ticked to go along. Nothing is, unless somebody ticks it."""

    has_asker: bool = False
    has_personal_data: bool = False


def thread_words(
    thread: Sequence[Said], *, asker: str, names: Iterable[str], along: TakenAlong
) -> str:
    """Tell the messages in order, with nobody's name and number unless ticked."""
    who = asker if along.has_asker and asker else "The asker"
    parts = []
    for said in thread:
        speaker = who if said.is_of_asker else "The support team"
        clock = said.at.astimezone(LONDON)
        parts.append(f"{speaker}, {clock.day} {clock:%B %Y}, {clock:%H:%M}:\n{said.text.strip()}")
    told = "\n\n".join(parts)
    if len(told) > LONGEST:
        told = told[: LONGEST - len(SHORTENED)] + SHORTENED
    return plain(told, asker=asker, names=names, along=along)[:LONGEST]


def plain(text: str, *, asker: str, names: Iterable[str], along: TakenAlong) -> str:
    """Take people out, but for what was ticked."""
    if not along.has_personal_data:
        return without_people(text, [asker, *names], left_in=[asker] if along.has_asker else ())
    return text if along.has_asker else without_names(text, [asker])
