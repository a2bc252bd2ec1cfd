"""Take people out of words that go to the supplier, and leave the evidence in.

References, error codes, dates and amounts stay: the supplier needs them. What stands in brackets
shows that something was there; a person reads it through before it goes.
"""

import re
from collections.abc import Iterable
from functools import partial

from rooftree.support.supplier.rules.cases.given_names import GIVEN_NAMES

NAME = "[name]"
_UPPER = "A-ZÀ-ÖØ-Þ"
_CAPITALISED = rf"[{_UPPER}][\w’'-]*[a-zß-ÿ][\w’'-]*"
_CAPITALS = rf"[{_UPPER}][{_UPPER}’'-]+"
_HEADERS = r"(?:from|to|cc|bcc|reply-to|sent|date|subject)[*_]*:"
# The lines of a quoted mail's head that name people, next to another line of it.
_HEAD = re.compile(
    rf"^([> \t*_]*(?:from|to|cc|bcc|reply-to)[*_]*:[*_]*)[^\n]*(?=\n[> \t*_]*{_HEADERS})"
    rf"|(?<=\n)([> \t*_]*(?:to|cc|bcc|reply-to)[*_]*:[*_]*)[^\n]*",
    re.IGNORECASE | re.MULTILINE,
)
_SPELT_MAIL = re.compile(r"\b[\w.+-]{1,64}\s?[\[(]\s?at\s?[\])]\s?[\w.-]{1,200}\b", re.IGNORECASE)
_MAIL = re.compile(r"[^\s<>\"(),;:@]{1,64}@[^\s<>\"(),;:@]{0,250}[^\s<>\"(),;:.@]")
_NATIONAL_INSURANCE = re.compile(
    r"\b[a-z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[a-d]\b",
    re.IGNORECASE,
)
# With 0 or +44 before it, ten or eleven digits in all.
_TELEPHONE = re.compile(
    r"(?<![\w.-])(?:(?:\+|00)44[\s-]?(?:\(0\)[\s-]?)?|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?!\d)"
)
_EXTENSION = re.compile(
    r"\b((?:ext|extension|direct (?:line|dial)|mob|mobile|tel|telephone|phone)\b[.: ]{1,3})"
    r"\d(?:[ ()-]?\d){2,12}\b",
    re.IGNORECASE,
)
_BANK = re.compile(
    r"\b(sort code[: ]{1,3})\d{2}[- ]?\d{2}[- ]?\d{2}\b"
    r"(?:(,? (?:and )?(?:account|acc|a/c)(?: number| no\.?)?[: ]{1,3})\d{7,8}\b)?",
    re.IGNORECASE,
)
_CARD = re.compile(r"\b\d{4}([ -])\d{4}\1\d{4}\1\d{4}\b")
_POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}\b", re.IGNORECASE)
_STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Terrace|Place|Court|Crescent|Cres|Drive|Gardens|Square|"
    "Close|Way|Wynd|Brae|Loan|Park|View|Row|Grove|House|Tower|Quay|Walk|Vennel|Gate|Bank"
)
_HOME = re.compile(
    rf"\b(?:(?:[Ff]lat|[Uu]nit)\s+[\w/]+,?\s+)?\d+(?:[/-]\d+)?[A-Za-z]?,?\s+"
    rf"(?:[A-Z][\w’']*\s+){{1,3}}(?:{_STREETS})\b"
)
_HOME_IN_SMALL = re.compile(
    r"\b\d+[a-z]?,? (?:[a-z’']+ ){1,2}(?:street|road|avenue|terrace|crescent|gardens)\b",
    re.IGNORECASE,
)
_BORN = re.compile(
    r"\b((?:born(?: on)?|d\.?o\.?b\.?|date of birth)[:\s]+)"
    r"(?:\d{1,2}[./ -](?:\d{1,2}|[A-Za-z]{3,9})[./ -]\d{2,4}|\d{4}-\d{2}-\d{2})",
    re.IGNORECASE,
)
_TITLED = re.compile(
    rf"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Cllr|Councillor)\.?\s+(?:[A-Z]\.?\s+)?"
    rf"(?:{_CAPITALISED}|{_CAPITALS})(?:[ \t]+(?:{_CAPITALISED}|{_CAPITALS}))?"
    rf"|\b[Mm]rs?\.? [\w’'-]+"
)
_LAST_FIRST = re.compile(rf"\b{_CAPITALISED}, [A-Z]\.(?: ?[A-Z]\.)?")
_LABELLED = re.compile(
    rf"\b((?i:tenant|applicant|resident|caller|(?:tenant|customer|applicant|full|first|last)[’'s]* ?name"
    rf"|surname)[ \t]*:[ \t]*){_CAPITALISED}(?:,?[ \t]+{_CAPITALISED}){{0,3}}"
)
_PAIR = re.compile(rf"\b({_CAPITALISED})((?:[ \t]+(?:{_CAPITALISED}|[A-Z]\b\.?)){{1,2}})")
_PAIR_IN_CAPITALS = re.compile(rf"\b({_CAPITALS})[ \t]+{_CAPITALS}")
_GREETED = re.compile(
    rf"^(\s*(?:hi|hello|hiya|dear|morning|good (?:morning|afternoon)"
    rf"|thanks|thank you|many thanks|ta|cheers|regards)[ ,]+)"
    rf"(?-i:{_CAPITALISED}(?: {_CAPITALISED})?)(?=\s*[,.!-]?\s*$)",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNED = re.compile(
    r"^(\s*(?:(?:many |kind |best |warm )?(?:thanks|thank you|regards|cheers|yours \w+|best wishes)"
    r"|best)[^\n]{0,20}\n\s*)[^\W\d][\w’'.-]*(?: [^\W\d][\w’'.-]*){0,2}(?=[ \t]*,?[ \t]*$)",
    re.IGNORECASE | re.MULTILINE,
)
_MARKS = (
    (_SPELT_MAIL, "[mail address]"),
    (_MAIL, "[mail address]"),
    (_NATIONAL_INSURANCE, "[National Insurance number]"),
    (_CARD, "[card number]"),
    (_BANK, r"\1[bank details]"),
    (_TELEPHONE, "[telephone number]"),
    (_EXTENSION, r"\1[telephone number]"),
    (_HOME, "[address]"),
    (_HOME_IN_SMALL, "[address]"),
    (_POSTCODE, "[postcode]"),
    (_BORN, r"\1[date of birth]"),
    (_LABELLED, rf"\1{NAME}"),
    (_LAST_FIRST, NAME),
    (_TITLED, NAME),
    (_GREETED, rf"\1{NAME}"),
    (_SIGNED, rf"\1{NAME}"),
)
_SHORTEST = 3


def without_people(text: str, names: Iterable[str] = (), *, left_in: Iterable[str] = ()) -> str:
    """Put words in brackets in the place of names, addresses, numbers and days of birth.

    `names` are people known to be in it; those of `left_in` may stay.
    """
    kept = {part.casefold() for name in left_in for part in _parts(name)}
    text = without_names(_HEAD.sub(_head, text), names, left_in=left_in)
    for kind, instead in _MARKS:
        text = kind.sub(partial(_unless_kept, instead=instead, kept=kept), text)
    for pair in (_PAIR, _PAIR_IN_CAPITALS):
        text = pair.sub(partial(_pair, kept=kept), text)
    return re.sub(rf"{re.escape(NAME)}(?:[ \t]+{re.escape(NAME)})+", NAME, text)


def without_names(text: str, names: Iterable[str], *, left_in: Iterable[str] = ()) -> str:
    """Take only these people's names out, whole and in parts."""
    kept = {part.casefold() for name in left_in for part in _parts(name)}
    known = {part for name in names for part in _parts(name)}
    for part in sorted(known, key=len, reverse=True):
        if part.casefold() not in kept:
            # Whole names in any letters; a part in small ones may be an everyday word.
            small = rf"(?i:{re.escape(part)})" if " " in part else re.escape(part)
            text = re.sub(rf"\b(?:{small}|{re.escape(part.upper())})\b", NAME, text)
    return re.sub(rf"{re.escape(NAME)}(?:[ \t]+{re.escape(NAME)})+", NAME, text)


def _head(hit: re.Match[str]) -> str:
    return f"{hit[1] or hit[2]} {NAME}"


def _unless_kept(hit: re.Match[str], *, instead: str, kept: set[str]) -> str:
    if NAME in instead and any(word.casefold() in kept for word in re.findall(r"[\w’'-]+", hit[0])):
        return hit[0]
    return hit.expand(instead)


def _pair(hit: re.Match[str], *, kept: set[str]) -> str:
    """Take out a common given name with the words in capitals after it."""
    first = hit[1].casefold()
    return NAME if first in GIVEN_NAMES and first not in kept else hit[0]


def _parts(name: str) -> list[str]:
    """Give a name whole and its parts; short parts would take out other words too."""
    if "@" in name:
        return []
    words = [word for word in name.split() if len(word) >= _SHORTEST and word[:1].isupper()]
    return [name.strip(), *words] if words else []
