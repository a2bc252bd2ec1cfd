"""Which keys each table of a model file has, and what a good value is."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

KeyKind = Literal[
    "text", "date", "number", "yes-no", "address", "mailbox", "slug", "telephone", "website"
]

_ADDRESS = re.compile(r"[^@\s<>,;:\"()]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"().]+")
_MAILBOX = re.compile(r"[^@\s<>,;:\"()+]+@[^@\s<>,;:\"()]+\.[^@\s<>,;:\"().]+")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]*( ?(ext\.?|x) ?[0-9]+)?", re.IGNORECASE)
_WEBSITE = re.compile(r"https://[^\s/]+(/\S*)?")
_FEWEST_DIGITS = 3


@dataclass(frozen=True)
class Key:
    """One key. Texts that are not required may be left out or empty."""

    kind: KeyKind = "text"
    is_required: bool = True
    longest: int = 200


_LINE = Key()
_MAY_LINE = Key(is_required=False)
_MAY_WORDS = Key(is_required=False, longest=2000)
_MAY_YES = Key("yes-no", is_required=False)
_MAY_DATE = Key("date", is_required=False)
_SLUG_KEY = Key("slug", longest=40)

TABLES: dict[str, dict[str, Key]] = {
    "header": {
        "project_name": _LINE,
        "author": _LINE,
        "version": Key(longest=40),
        "created_on": _MAY_DATE,
        "amended_on": _MAY_DATE,
        "executive_officer": _LINE,
    },
    "dates": {"go_live_on": Key("date"), "initial_period_ends_on": Key("date")},
    "teams": {
        "key": _SLUG_KEY,
        "name": Key(longest=80),
        "mailbox": Key("mailbox", is_required=False, longest=254),
    },
    "services": {"key": _SLUG_KEY, "name": Key(longest=80)},
    "modules": {"name": Key(longest=80), "covers": _MAY_WORDS, "is_component": _MAY_YES},
    "environments": {"name": Key(longest=40), "purpose": _MAY_LINE, "is_live": _MAY_YES},
    "levels": {
        "level": Key("number"),
        "name": Key(longest=80),
        "what_users_do": _MAY_WORDS,
        "who_answers": _MAY_WORDS,
        "mailbox": Key("mailbox", is_required=False, longest=254),
    },
    "owners": {
        "team": _SLUG_KEY,
        "from_on": Key("date"),
        "until_on": _MAY_DATE,
        "is_ours": _MAY_YES,
    },
    "contacts": {
        "level": Key("number"),
        "support_area": Key(longest=120),
        "name": Key(is_required=False, longest=120),
        "title": Key(is_required=False, longest=120),
        "organisation": Key(is_required=False, longest=120),
        "email": Key("address", is_required=False, longest=254),
        "website": Key("website", is_required=False),
        "service_area": Key(is_required=False, longest=120),
        "role": _MAY_LINE,
        "is_urgent": _MAY_YES,
        "ladder_step": Key("number", is_required=False),
    },
    "telephones": {
        "label": Key(is_required=False, longest=40),
        "number": Key("telephone", longest=40),
    },
    "documents": {
        "key": _SLUG_KEY,
        "title": _LINE,
        "pointed_to_from": _MAY_LINE,
        "file": _MAY_LINE,
    },
}
# Tables inside the lines of another table.
INSIDE: dict[str, tuple[str, ...]] = {"levels": ("owners",), "contacts": ("telephones",)}

_PATTERNS: dict[str, tuple[re.Pattern[str], str]] = {
    "address": (_ADDRESS, "must be a mail address such as team@council.example"),
    "mailbox": (_MAILBOX, "must be a mailbox such as team@council.example, without a plus sign"),
    "slug": (_SLUG, 'must be a short key in small letters such as "housing-systems"'),
    "telephone": (_TELEPHONE, "must be a telephone number such as 01632 960123"),
    "website": (_WEBSITE, "must be an address that begins with https://"),
}


def empty_value(key: Key) -> object:
    """Give what a key that was left out stands for."""
    empty: dict[str, object] = {"date": None, "number": None, "yes-no": False}
    return empty.get(key.kind, "")


def complaint(key: Key, value: object) -> str:
    """Say what is wrong with a value; nothing when it is good."""
    if key.kind == "date":
        good = isinstance(value, date) and not isinstance(value, datetime)
        return "" if good else "must be a date without quotes such as 2026-10-26"
    if key.kind == "number":
        good = isinstance(value, int) and not isinstance(value, bool)
        return "" if good else "must be a whole number without quotes"
    if key.kind == "yes-no":
        return "" if isinstance(value, bool) else "must be true or false, without quotes"
    if not isinstance(value, str):
        return "must be text in quotes"
    return _text_complaint(key, value.strip())


def _text_complaint(key: Key, text: str) -> str:
    if not text:
        return "must not be empty" if key.is_required else ""
    if len(text) > key.longest:
        return f"is {len(text)} characters long; at most {key.longest} fit"
    pattern, words = _PATTERNS.get(key.kind, (None, ""))
    if pattern is not None and not pattern.fullmatch(text):
        return words
    if key.kind == "telephone" and sum(c.isdigit() for c in text) < _FEWEST_DIGITS:
        return words
    return ""


def telephone_complaint(number: str) -> str:
    """Say what is wrong with a telephone number; nothing when it is good."""
    return complaint(TABLES["telephones"]["number"], number)
