"""Articles as lines of JSON, with every fault told by its line."""

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

LONGEST_ID, LONGEST_TITLE, LONGEST_KEYWORDS = 200, 200, 500
Row = Mapping[str, Any]


class FaultyLines(Exception):
    """Lines that can't be imported. `faults` says which and why, in their order."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("; ".join(faults))
        self.faults = faults


class _Fault(Exception):
    """What is wrong with one line."""


@dataclass(frozen=True)
class ImportLine:
    """One article of a file; `id` as it was written, `key` as text. Empty: not given."""

    id: str | int
    title: str
    body: str
    keywords: str = ""
    service: str = ""
    kind: str = ""
    audience: str = ""
    category: str = ""

    @property
    def key(self) -> str:
        """The id that the article is known by from now on."""
        return str(self.id).strip()


@dataclass(frozen=True)
class Known:
    """What a line may name."""

    services: Collection[str]
    categories: Collection[str]
    kinds: Collection[str]
    audiences: Collection[str]


def read_import(lines: Iterable[bytes], known: Known) -> list[ImportLine]:
    """Read them all, or raise FaultyLines with every fault. Empty lines are left out."""
    found: list[ImportLine] = []
    faults: list[str] = []
    first: dict[str, int] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip(b"\xef\xbb\xbf \t\r\n"):
            continue
        try:
            article = _article(_row(line), known)
            if article.key in first:
                message = f'"id" {article.key} stands in line {first[article.key]} already'
                raise _Fault(message)  # noqa: TRY301 - one place words every fault
        except _Fault as fault:
            faults.append(f"line {number}: {fault}")
        else:
            first[article.key] = number
            found.append(article)
    if faults:
        raise FaultyLines(faults)
    return found


def _row(line: bytes) -> Row:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as fault:
        message = "it is not in UTF-8"
        raise _Fault(message) from fault
    except (ValueError, RecursionError) as fault:
        message = "it is no JSON"
        raise _Fault(message) from fault
    if not isinstance(row, dict):
        message = "it is no object in { and }"
        raise _Fault(message)
    return row


def _article(row: Row, known: Known) -> ImportLine:
    title = " ".join(_text(row, "title").split())
    if not title:
        message = '"title" is empty'
        raise _Fault(message)
    _within("title", title, LONGEST_TITLE)
    keywords = _keywords(row)
    _within("keywords", keywords, LONGEST_KEYWORDS)
    return ImportLine(
        id=_id(row),
        title=title,
        body=_text(row, "body").replace("\r\n", "\n").strip(),
        keywords=keywords,
        service=_named(row, "service", known.services, "no service in use has this key"),
        kind=_named(row, "kind", known.kinds, "it is one of " + ", ".join(sorted(known.kinds))),
        audience=_named(
            row, "audience", known.audiences, "it is one of " + ", ".join(sorted(known.audiences))
        ),
        category=_named(row, "category", known.categories, "no shelf in use has this key"),
    )


def _id(row: Row) -> str | int:
    value = row.get("id")
    is_number = isinstance(value, int) and not isinstance(value, bool)
    if is_number or (isinstance(value, str) and value.strip()):
        _within("id", str(value), LONGEST_ID)
        return int(value) if isinstance(value, int) else _storable(str(value))
    message = '"id" is missing, or is neither a text nor a whole number'
    raise _Fault(message)


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        message = f'"{key}" is missing, or is no text'
        raise _Fault(message)
    return _storable(value)


def _keywords(row: Row) -> str:
    value = row.get("keywords")
    if value is None:
        return ""
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        value = ", ".join(value)
    if not isinstance(value, str):
        message = '"keywords" is neither a text nor a list of texts'
        raise _Fault(message)
    return " ".join(_storable(value).split())


def _named(row: Row, key: str, known: Collection[str], why: str) -> str:
    value = row.get(key)
    if value is None or value == "":
        return ""
    if not isinstance(value, str):
        message = f'"{key}" is no text'
        raise _Fault(message)
    if value not in known:
        message = f'"{key}" is {json.dumps(value)[:80]}: {why}'
        raise _Fault(message)
    return value


def _within(key: str, text: str, longest: int) -> None:
    if len(text) > longest:
        message = f'"{key}" is longer than {longest} characters'
        raise _Fault(message)


def _storable(text: str) -> str:
    """Leave out what PostgreSQL can't hold: NUL and halves of surrogate pairs."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
