"""Which words of a search are kept: none that look like a person's number or address."""

import re

LONGEST = 300

_MAIL = re.compile(r"\S+@\S+")
# As people write them: "ab 12 34 56 c", "eh1 2ab", "(01632) 960 123".
_NATIONAL_INSURANCE = re.compile(r"\b[a-z]{2}\s?(?:\d{2}\s?){3}[a-d]?\b", re.IGNORECASE)
_POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s?\d[a-z]{2}\b", re.IGNORECASE)
_DIGITS = re.compile(r"[+(]?\d(?:[\s()/.:+-]*\d)+\)?")
# A reference or an account number has three digits or more; "P45" and "KS-2" have not.
_MOST_DIGITS = 2
_HOUSE_NUMBER = re.compile(r"\d+[a-z]?", re.IGNORECASE)


def kept_words(text: str) -> str:
    """Take out numbers, mail addresses, telephone numbers, postcodes and NI numbers."""
    bare = text.replace("\x00", " ")[: LONGEST * 4]
    for kind in (_MAIL, _NATIONAL_INSURANCE, _POSTCODE):
        bare = kind.sub(" ", bare)
    bare = _DIGITS.sub(_without_a_number, bare)
    return " ".join(word for word in bare.split() if _is_kept(word))[:LONGEST].rstrip()


def _without_a_number(found: re.Match[str]) -> str:
    """Take a number out whole, however it is spaced; what is part of a word is judged with it."""
    before = found.string[: found.start()][-1:]
    is_short = _digits(found.group()) <= _MOST_DIGITS
    return found.group() if is_short or before.isalpha() or before == "-" else " "


def _is_kept(word: str) -> bool:
    bare = word.strip(".,;:!?()[]'\"/#£-")
    if _HOUSE_NUMBER.fullmatch(bare) or not any(sign.isalnum() for sign in bare):
        return False
    return _digits(bare) <= _MOST_DIGITS


def _digits(text: str) -> int:
    return sum(sign.isdigit() for sign in text)
