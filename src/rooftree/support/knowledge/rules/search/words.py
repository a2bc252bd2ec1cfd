"""The words of a folded text: of an article to be found, and of a question."""

import re
from dataclasses import dataclass

LONGEST_WORD = 60
# A question is read as far as this; a whole letter has said by then what it is about.
MOST_ASKED = 80

# Digits and letters, held together by hyphens and apostrophes.
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_TURN = re.compile(r"(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")


@dataclass(frozen=True)
class Counts:
    """How often one word stands in each part of an article."""

    in_title: int
    in_keywords: int
    in_body: int


def shelved_words(folded: str) -> list[str]:
    """Give every word an article can be found by: "ENQ-1234" by enq, 1234 and enq1234."""
    found: list[str] = []
    for match in _WORD.finditer(folded):
        parts = _parts(match.group())
        found += parts
        if len(parts) > 1:
            found.append("".join(parts))
    return [word[:LONGEST_WORD] for word in found if _is_word(word)]


def asked_words(folded: str) -> list[str]:
    """Give the words of a question in order, compounds taken apart."""
    found: list[str] = []
    for match in _WORD.finditer(folded):
        found += [part[:LONGEST_WORD] for part in _parts(match.group())]
        if len(found) >= MOST_ASKED:
            break
    return found[:MOST_ASKED]


def count_words(title: str, keywords: str, body: str) -> dict[str, Counts]:
    """Count an article's words, each part folded already."""
    counts: dict[str, list[int]] = {}
    for place, text in enumerate((title, keywords, body)):
        for word in shelved_words(text):
            counts.setdefault(word, [0, 0, 0])[place] += 1
    return {word: Counts(*each) for word, each in counts.items()}


def _parts(match: str) -> list[str]:
    parts: list[str] = []
    for piece in match.replace("'", "").split("-"):
        apart = _TURN.split(piece)
        # "p1" and "2fa" stay whole; "enq1234" is taken apart.
        parts += [piece] if min(map(len, apart)) == 1 else apart
    return parts


def _is_word(word: str) -> bool:
    return len(word) > 1 or word.isdigit()
