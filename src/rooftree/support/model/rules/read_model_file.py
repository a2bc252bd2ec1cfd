"""Read a model file: every fault at once, each with its key path."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from rooftree.support.model.rules.check_model import faults_between
from rooftree.support.model.rules.make_model import made_model
from rooftree.support.model.rules.model_file import ModelFile
from rooftree.support.model.rules.table_keys import INSIDE, TABLES, complaint, empty_value

_SINGLE = ("header", "dates")
_TOP = ("header", "dates", "teams", "services", "modules", "environments", "levels", "contacts")
_MAY_BE_LEFT_OUT = ("documents",)
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True)
class Fault:
    """One thing wrong with the file, and where: `contacts[3].telephones[0].number`."""

    path: str
    words: str

    def __str__(self) -> str:
        return f"{self.path}: {self.words}{'' if self.words.endswith('?') else '.'}"


class FileFaulty(Exception):
    """The file can't be loaded; `sentences` tell why, all at once."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def read_model_file(content: bytes, *, has_file: Callable[[str], bool] | None = None) -> ModelFile:
    """Read the bytes of a TOML file into the model, or raise FileFaulty.

    `has_file` says whether a document that the file names lies beside it.
    """
    tables, faults = _read_tables(_parsed(content))
    faults += [Fault(path, words) for path, words in faults_between(tables)]
    if has_file is not None:
        for line in tables["documents"]:
            if line.get("file") and not has_file(line["file"]):
                faults.append(
                    Fault(f"{line['path']}.file", "there is no such file beside this one")
                )
    if faults:
        raise FileFaulty([str(fault) for fault in faults])
    return made_model(tables)


def _parsed(content: bytes) -> dict[str, Any]:
    """Parse the TOML, or say on which line it stops being TOML."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = content[: wrong.start].count(b"\n") + 1
        raise FileFaulty([f"Line {line}: the file is not in UTF-8. Save it as UTF-8."]) from wrong
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as wrong:
        words = str(wrong)
        place = _PLACE.search(words)
        what = _PLACE.sub("", words)
        if place and place[1]:
            sentence = f"Line {place[1]}, column {place[2]}: {what}."
        else:
            sentence = f"Line {len(text.splitlines()) or 1}, the last: {what}."
        raise FileFaulty([sentence]) from wrong


def _read_tables(document: dict[str, Any]) -> tuple[dict[str, Any], list[Fault]]:
    faults = _unknown_keys("", document, [*_TOP, *_MAY_BE_LEFT_OUT])
    tables: dict[str, Any] = {}
    for name in (*_TOP, *_MAY_BE_LEFT_OUT):
        if name not in document:
            tables[name] = {} if name in _SINGLE else []
            if name in _TOP:
                faults.append(Fault(name, "is missing"))
        elif name in _SINGLE:
            tables[name] = _read_table(name, name, document[name], faults)
        else:
            tables[name] = _read_lines(name, name, document[name], faults)
    return tables, faults


def _read_lines(kind: str, path: str, lines: object, faults: list[Fault]) -> list[dict[str, Any]]:
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        faults.append(Fault(path, f"must be lines that each begin with [[{_heading(path)}]]"))
        return []
    return [_read_table(kind, f"{path}[{i}]", line, faults) for i, line in enumerate(lines)]


def _read_table(kind: str, path: str, table: object, faults: list[Fault]) -> dict[str, Any]:
    """Read one table. A faulty or missing value is left out of what is given back."""
    if not isinstance(table, dict):
        faults.append(Fault(path, f"must be a table that begins with [{path}]"))
        return {}
    inside = INSIDE.get(kind, ())
    faults += _unknown_keys(f"{path}.", table, [*TABLES[kind], *inside])
    values: dict[str, Any] = {"path": path}
    for name, key in TABLES[kind].items():
        if name not in table:
            if key.is_required:
                faults.append(Fault(f"{path}.{name}", "is missing"))
            else:
                values[name] = empty_value(key)
            continue
        wrong = complaint(key, table[name])
        if wrong:
            faults.append(Fault(f"{path}.{name}", wrong))
        else:
            value = table[name]
            values[name] = value.strip() if isinstance(value, str) else value
    for name in inside:
        values[name] = _read_lines(name, f"{path}.{name}", table.get(name, []), faults)
    return values


def _unknown_keys(prefix: str, table: dict[str, Any], known: list[str]) -> list[Fault]:
    faults = []
    for name in table:
        if name not in known:
            near = get_close_matches(name, known, n=1, cutoff=0.6)
            hint = f'did you mean "{near[0]}"?' if near else f"known here: {', '.join(known)}"
            faults.append(Fault(f"{prefix}{name}", f"is not a key of this file; {hint}"))
    return faults


def _heading(path: str) -> str:
    return re.sub(r"\[\d+\]", "", path)
