"""Articles and questions as lines of JSON."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

_TEXT_KEYS = ("text", "query", "question")


class BadLine(Exception):
    """A line that can't be used, with its number and why."""

    def __init__(self, number: int, why: str) -> None:
        super().__init__(f"line {number}: {why}")


@dataclass(frozen=True)
class FiledArticle:
    """One article of a file."""

    id: str | int
    title: str
    body: str
    keywords: str
    service: str


@dataclass(frozen=True)
class FiledQuery:
    """One question of a file."""

    id: str | int
    text: str


def read_articles(lines: Iterable[bytes]) -> Iterator[FiledArticle]:
    """Read `{"id", "title", "body", "service", "keywords"}`; the last two may be left out."""
    seen: set[str] = set()
    for number, row in rows(lines):
        found = FiledArticle(
            id=id_of(number, row),
            title=_text(number, row, "title"),
            body=_text(number, row, "body"),
            keywords=_keywords(number, row),
            service=_text(number, row, "service", default=""),
        )
        if str(found.id) in seen:
            raise BadLine(number, f"another line has the id {found.id!r}")
        seen.add(str(found.id))
        yield found


def read_queries(lines: Iterable[bytes]) -> Iterator[FiledQuery]:
    """Read `{"id", "text"}`; the text may also be called query or question."""
    for number, row in rows(lines):
        key = next((key for key in _TEXT_KEYS if key in row), "text")
        yield FiledQuery(id_of(number, row), _text(number, row, key))


def rows(lines: Iterable[bytes]) -> Iterator[tuple[int, dict[str, Any]]]:
    """Read each line that is not empty as an object, with its number from 1."""
    for number, line in enumerate(lines, 1):
        try:
            text = line.decode("utf-8-sig")
        except UnicodeDecodeError as fault:
            raise BadLine(number, "it is not in UTF-8") from fault
        if not text.strip():
            continue
        try:
            row = json.loads(text)
        except (ValueError, RecursionError) as fault:
            raise BadLine(number, "it is no JSON") from fault
        if not isinstance(row, dict):
            raise BadLine(number, "it is no object in { and }")
        yield number, row


def id_of(number: int, row: dict[str, Any]) -> str | int:
    """Give the id of a line, as it was written."""
    value = row.get("id")
    if isinstance(value, str) and value.strip():
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise BadLine(number, '"id" is missing, or is no text')


def _text(number: int, row: dict[str, Any], key: str, default: str | None = None) -> str:
    value = row.get(key)
    if value is None and default is not None:
        return default
    if not isinstance(value, str):
        raise BadLine(number, f'"{key}" is missing, or is no text')
    return value


def _keywords(number: int, row: dict[str, Any]) -> str:
    value = row.get("keywords") or ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return " ".join(value)
    if not isinstance(value, str):
        raise BadLine(number, '"keywords" is neither a text nor a list of texts')
    return value
