"""Whether words say that their writer can't sign in: the rule that opens lane 0.

A phrase is words in order. `|` stands between words that mean the same, `…` for up to
four words between. Only the subject and the writer's new words are read, never a quote.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

_APOSTROPHES = str.maketrans({"\u2019": "'", "\u2018": "'", "`": "'", "\u00b4": "'"})
_NOT_WORDS = re.compile(r"[^a-z0-9'.!?\n]+")
# A sentence ends the reach of a gap: "I forgot. The password policy …" is no forgotten password.
_ENDS = re.compile(r"(?:[.!?]+(?=\s|$))|\n+")
_GAP = r"(?: [a-z0-9']+){0,4}?"
READ_AT_MOST = 4000


@dataclass(frozen=True)
class Phrase:
    """One row of the dated words. `is_sign_in` False: these words never mean a sign-in trouble."""

    phrase: str
    is_sign_in: bool = True
    trouble: str = ""


@dataclass(frozen=True)
class SignInMatch:
    """Which words decided, and the trouble they name."""

    words: str
    trouble: str


def read_sign_in(subject: str, words: str, phrases: Iterable[Phrase]) -> SignInMatch | None:
    """Give the first phrase that says so, in the order of the rows; None where none does."""
    rows = tuple(phrases)
    sentences = [_without(s, rows) for s in _sentences(subject) + _sentences(words[:READ_AT_MOST])]
    for row in rows:
        if not row.is_sign_in:
            continue
        pattern = _compiled(row.phrase)
        for sentence in sentences:
            found = pattern.search(sentence)
            if found:
                return SignInMatch(found.group(0).strip(), row.trouble)
    return None


def is_readable(phrase: str) -> bool:
    """Whether a phrase that somebody typed can be used: words, `|` and `…`, and not only gaps."""
    parts = [part.strip() for part in phrase.split("…")]
    return all(parts) and all(all(_plain(word) for word in part.split("|")) for part in parts)


def _sentences(text: str) -> list[str]:
    lowered = text.lower().translate(_APOSTROPHES)
    marked = _NOT_WORDS.sub(" ", lowered)
    return [f" {' '.join(part.split())} " for part in _ENDS.split(marked) if part and part.strip()]


def _without(sentence: str, rows: tuple[Phrase, ...]) -> str:
    for row in rows:
        if not row.is_sign_in:
            sentence = _compiled(row.phrase).sub(" ~ ", sentence)
    return sentence


def _plain(words: str) -> str:
    return " ".join(_NOT_WORDS.sub(" ", words.lower().translate(_APOSTROPHES)).split())


@lru_cache(maxsize=512)
def _compiled(phrase: str) -> re.Pattern[str]:
    parts = []
    for part in phrase.split("…"):
        words = [re.escape(_plain(word)) for word in part.split("|") if _plain(word)]
        parts.append(f" (?:{'|'.join(words)})")
    return re.compile(_GAP.join(parts) + r"(?= )")
