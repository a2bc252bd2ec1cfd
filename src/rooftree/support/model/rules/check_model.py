"""What must hold between the lines of a model: told for all of it at once."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from rooftree.support.model.rules.ladder import lacks_telephone
from rooftree.support.model.rules.ownership import Span, first_gap, first_overlap

LEVELS = (0, 1, 2, 3)
LADDER_STEPS = (1, 2, 3, 4)
DOCUMENT_KEYS = ("helphub-guide", "customer-charter")

Faults = Iterator[tuple[str, str]]
Tables = dict[str, Any]


def faults_between(tables: Tables) -> Faults:
    """Give `(key path, what is wrong)`; a value that was faulty by itself is passed over."""
    yield from _dates(tables["dates"])
    yield from _header(tables["header"])
    for name, key in (
        ("teams", "key"),
        ("teams", "name"),
        ("teams", "mailbox"),
        ("services", "key"),
        ("services", "name"),
        ("modules", "name"),
        ("environments", "name"),
        ("documents", "key"),
        ("levels", "level"),
        ("contacts", "ladder_step"),
    ):
        yield from _said_twice(tables[name], key)
    yield from _environments(tables["environments"])
    yield from _levels(tables)
    yield from _contacts(tables["contacts"])
    for line in tables["documents"]:
        if line.get("key", DOCUMENT_KEYS[0]) not in DOCUMENT_KEYS:
            yield f"{line['path']}.key", f"must be one of {', '.join(DOCUMENT_KEYS)}"


def _dates(line: dict[str, Any]) -> Faults:
    go_live, ends = line.get("go_live_on"), line.get("initial_period_ends_on")
    if go_live and ends and ends < go_live:
        yield "dates.initial_period_ends_on", f"is before the go-live date, {go_live}"


def _header(line: dict[str, Any]) -> Faults:
    created, amended = line.get("created_on"), line.get("amended_on")
    if created and amended and amended < created:
        yield "header.amended_on", f"is before the paper was created, {created}"


def _said_twice(lines: list[dict[str, Any]], key: str) -> Faults:
    first: dict[Any, str] = {}
    for line in lines:
        value = line.get(key)
        if value in (None, ""):
            continue
        same = value.casefold() if isinstance(value, str) else value
        if same in first:
            yield f"{line['path']}.{key}", f"says the same as {first[same]}: {value}"
        else:
            first[same] = f"{line['path']}.{key}"


def _environments(lines: list[dict[str, Any]]) -> Faults:
    live = [line for line in lines if line.get("is_live")]
    for line in live[1:]:
        yield f"{line['path']}.is_live", f"only one can be live, and {live[0]['path']} is"
    if lines and not live and all("is_live" in line for line in lines):
        yield "environments", "none has is_live = true"


def _levels(tables: Tables) -> Faults:
    teams = {line.get("key") for line in tables["teams"]}
    said = {line["level"] for line in tables["levels"] if "level" in line}
    for number in LEVELS:
        if tables["levels"] and all("level" in x for x in tables["levels"]) and number not in said:
            yield "levels", f"level {number} is missing"
    for line in tables["levels"]:
        path = line["path"]
        if line.get("level", 0) not in LEVELS:
            yield f"{path}.level", "must be 0, 1, 2 or 3"
        if not line["owners"]:
            yield f"{path}.owners", "is missing: say which team owns the level, and from when"
        for owner in line["owners"]:
            if "team" in owner and owner["team"] not in teams:
                yield f"{owner['path']}.team", f'no line of teams has the key "{owner["team"]}"'
        yield from _spans(path, line["owners"])


def _spans(path: str, owners: list[dict[str, Any]]) -> Faults:
    spans = []
    for owner in owners:
        from_on, until_on = owner.get("from_on"), owner.get("until_on")
        if not isinstance(from_on, date) or "until_on" not in owner:
            return
        if until_on and until_on < from_on:
            yield f"{owner['path']}.until_on", f"is before from_on, {from_on}"
            return
        spans.append(Span(owner.get("team", ""), from_on, until_on))
    overlap = first_overlap(spans)
    if overlap:
        yield f"{path}.owners", f"two teams own the level on {overlap[1].from_on}"
        return
    gap = first_gap(spans)
    if gap:
        yield f"{path}.owners", f"nobody owns the level from {gap[0]} to {gap[1]}"


def _contacts(lines: list[dict[str, Any]]) -> Faults:
    first: dict[tuple[Any, ...], str] = {}
    for line in lines:
        path = line["path"]
        level, step = line.get("level", 0), line.get("ladder_step")
        if level not in LEVELS:
            yield f"{path}.level", "must be 0, 1, 2 or 3"
        if step is not None and step not in LADDER_STEPS:
            yield f"{path}.ladder_step", "must be 1, 2, 3 or 4"
        if step is not None and level != LEVELS[-1]:
            yield f"{path}.ladder_step", "the escalation ladder belongs to level 3"
        if lacks_telephone(step, line.get("telephones", ())):
            yield (
                f"{path}.telephones",
                "a contact on the escalation ladder needs a telephone number",
            )
        if "name" in line and "title" in line and not line["name"] and not line["title"]:
            yield f"{path}.name", "give a name or a title"
        if line.get("is_urgent") and not line.get("telephones") and line.get("email") == "":
            yield f"{path}.is_urgent", "an urgent contact needs a telephone number or an e-mail"
        words = [line.get(k) for k in ("support_area", "name", "title", "service_area")]
        same = (level, *(str(w).casefold() for w in words))
        if None not in words and same in first:
            yield path, f"is the same line of the directory as {first[same]}"
        first.setdefault(same, path)
