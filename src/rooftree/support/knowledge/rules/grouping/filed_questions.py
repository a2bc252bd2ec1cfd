"""Questions as lines of JSON, under the names that people give their words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from rooftree.support.knowledge.rules.search.json_lines import BadLine, id_of, rows

_HEADINGS = ("subject", "title")
_WORDS = ("text", "question", "query", "body", "message")


@dataclass(frozen=True)
class FiledQuestion:
    """One question of a file, with its id as it was written."""

    id: str | int
    text: str


def read_questions(lines: Iterable[bytes]) -> Iterator[FiledQuestion]:
    """Read `{"id", "text"}`; a subject and a body do too. Empty words are words."""
    seen: set[str] = set()
    for number, row in rows(lines):
        found = FiledQuestion(id_of(number, row), _words(number, row))
        if str(found.id) in seen:
            raise BadLine(number, f"another line has the id {found.id!r}")
        seen.add(str(found.id))
        yield found


def _words(number: int, row: dict[str, Any]) -> str:
    keys = [key for names in (_HEADINGS, _WORDS) for key in names if key in row]
    if not keys:
        raise BadLine(
            number, 'it has no "text", nor any of ' + ", ".join((*_WORDS[1:], *_HEADINGS))
        )
    for key in keys:
        if not isinstance(row[key], str):
            raise BadLine(number, f'"{key}" is no text')
    return "\n".join(row[key] for key in keys)
