"""Take out of a text what names a person, a home or an account. A person reads it through after."""

import re
from collections.abc import Iterable

_MAIL = re.compile(r"\S+@\S+")
_NATIONAL_INSURANCE = re.compile(r"\b[a-z]{2}\s?(?:\d{2}\s?){3}[a-d]\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b")
_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Terrace|Place|Court|Crescent|Drive|Gardens|Square|Close|Way|"
    "Wynd|Brae|Loan|Park|View|Row|Grove|House|Tower"
)
_HOME = re.compile(rf"\b(?:Flat\s+)?\d+[A-Za-z]?,?\s+(?:[A-Z][\w’']+\s+){{0,3}}(?:{_STREETS})\b")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?")
_NUMBER = re.compile(r"(?<![\w£.])[+(]?\d(?:[\s()/-]?\d){4,}\)?")
_GREETING = re.compile(
    r"^\s*(?:hi|hello|hiya|dear|morning|afternoon|good (?:morning|afternoon))\b[^.?!]{0,40}[,!.]?\s*$",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"^\s*(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|yours \w+|best wishes)\b"
    r"[^.?!]{0,20}[,!.]?\s*$",
    re.IGNORECASE,
)
_MARKS = (
    (_MAIL, "(mail address)"),
    (_NATIONAL_INSURANCE, "(number)"),
    (_POSTCODE, "(postcode)"),
    (_HOME, "(address)"),
    (_TITLED, "(name)"),
    (_NUMBER, "(number)"),
)


def without_people(text: str, names: Iterable[str] = ()) -> str:
    """Put words in brackets in the place of names, addresses and numbers; drop greetings.

    `names` are people known to be in it: askers and those who answered, with first names.
    """
    bare = "\n".join(_said(text.splitlines()))
    for kind, instead in _MARKS:
        bare = kind.sub(instead, bare)
    for name in sorted({part for each in names for part in _parts(each)}, key=len, reverse=True):
        bare = re.sub(rf"\b{re.escape(name)}\b", "(name)", bare)
    return re.sub(r"\(name\)(?: \(name\))+", "(name)", bare).strip()


def _said(lines: list[str]) -> list[str]:
    """Give the lines between the greeting and the farewell."""
    kept: list[str] = []
    for line in lines:
        if _FAREWELL.match(line) and kept:
            break
        if not _GREETING.match(line):
            kept.append(line.strip())
    return kept


def _parts(name: str) -> list[str]:
    """Give a name whole and its parts; short parts would take out other words too."""
    words = [word for word in name.split() if len(word) > 2 and word[:1].isupper()]  # noqa: PLR2004
    return [name.strip(), *words] if words else []
