"""Say what becomes of each line of a staff list, before anything is written."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rooftree.platform.access.rules.staff_list_rows import ListRow

Fate = Literal["new", "changed", "unchanged", "leaver?", "refused"]
_ADDRESS = re.compile(r"[^@\s,;<>]+@[^@\s,;<>.]+(\.[^@\s,;<>.]+)+")
_WIDTHS = {
    "name": 120,
    "email": 254,
    "staff_number": 20,
    "job_title": 120,
    "telephone": 40,
    "unit": 120,
}
_WORDS = {
    "name": "name",
    "email": "e-mail address",
    "staff_number": "staff number",
    "job_title": "job title",
    "telephone": "telephone",
    "unit": "unit",
}


@dataclass(frozen=True)
class KnownColleague:
    """What is known already of a colleague."""

    id: int
    name: str
    email: str
    staff_number: str
    job_title: str
    telephone: str
    unit: str
    service_ids: frozenset[int]
    has_left: bool = False


@dataclass(frozen=True)
class RowFate:
    """What becomes of one line, and why. `line` is 0 for a colleague who is not in the file."""

    line: int
    name: str
    fate: Fate
    reasons: tuple[str, ...] = ()
    colleague_id: int | None = None
    row: ListRow | None = None
    service_ids: tuple[int, ...] | None = None


def judge(
    rows: Sequence[ListRow], known: Sequence[KnownColleague], services: Mapping[str, int]
) -> list[RowFate]:
    """Give a fate per line, then the colleagues with a staff number whom the list leaves out.

    `services` holds names and keys in lower case, with ids.
    """
    by_number = {person.staff_number: person for person in known if person.staff_number}
    by_email = {person.email.lower(): person for person in known}
    emails = Counter(row.email for row in rows)
    numbers = Counter(row.staff_number for row in rows if row.staff_number)
    fates = []
    for row in rows:
        faults = [*_faults(row, services), *_doubles(row, emails, numbers)]
        person, clash = _matched(row, by_number, by_email)
        faults += clash
        fates.append(_fate(row, person, faults, services))
    met = {fate.colleague_id for fate in fates}
    return fates + [
        RowFate(0, person.name, "leaver?", ("Not in this list.",), person.id)
        for person in known
        if person.staff_number and not person.has_left and person.id not in met
    ]


def _fate(
    row: ListRow,
    person: KnownColleague | None,
    faults: Sequence[str],
    services: Mapping[str, int],
) -> RowFate:
    name = row.name or row.email
    colleague_id = person.id if person else None
    if faults:
        return RowFate(row.line, name, "refused", tuple(faults), colleague_id, row)
    wanted = (
        None
        if row.services is None
        else tuple(sorted({services[word.lower()] for word in row.services}))
    )
    if person is None:
        return RowFate(row.line, name, "new", (), None, row, wanted)
    changes = tuple(_changes(row, person, wanted))
    fate: Fate = "changed" if changes else "unchanged"
    return RowFate(row.line, name, fate, changes, colleague_id, row, wanted)


def _faults(row: ListRow, services: Mapping[str, int]) -> Iterable[str]:
    if not row.name:
        yield "The name is missing."
    if not row.email:
        yield "The e-mail address is missing."
    elif not _ADDRESS.fullmatch(row.email):
        yield "The e-mail address is not one."
    for field, width in _WIDTHS.items():
        if len(getattr(row, field)) > width:
            yield f"The {_WORDS[field]} is longer than {width} characters."
    for word in row.services or ():
        if word.lower() not in services:
            yield f"There is no service called “{word}”."


def _doubles(row: ListRow, emails: Counter[str], numbers: Counter[str]) -> Iterable[str]:
    if row.email and emails[row.email] > 1:
        yield "Another line has the same e-mail address."
    if row.staff_number and numbers[row.staff_number] > 1:
        yield "Another line has the same staff number."


def _matched(
    row: ListRow,
    by_number: Mapping[str, KnownColleague],
    by_email: Mapping[str, KnownColleague],
) -> tuple[KnownColleague | None, list[str]]:
    """Find the colleague by staff number, else by address; and say where the two disagree."""
    numbered, addressed = by_number.get(row.staff_number), by_email.get(row.email)
    person = numbered or addressed
    if numbered and addressed and numbered.id != addressed.id:
        return person, [f"The e-mail address belongs to {addressed.name}, who has another number."]
    if addressed and not numbered and row.staff_number and addressed.staff_number:
        return person, [f"{addressed.name} has this e-mail address and another staff number."]
    if person and person.has_left:
        return person, [f"{person.name} has left. Invite them again on their own page first."]
    return person, []


def _changes(row: ListRow, person: KnownColleague, wanted: tuple[int, ...] | None) -> Iterable[str]:
    """Say what the line changes; an empty cell changes nothing."""
    for field, words in _WORDS.items():
        written, held = getattr(row, field), getattr(person, field)
        if written and written != held:
            yield f"New {words}." if not held else f"Another {words}."
    if wanted is not None and set(wanted) != set(person.service_ids):
        yield "Works in other services."
