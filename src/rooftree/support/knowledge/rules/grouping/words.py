"""The words of a question as they are compared: stems, without what any question is wrapped in."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import snowballstemmer

# What is read of one question; by then it has said what it is about.
MOST_WORDS = 120
NOT = "not"

_STEMMER = snowballstemmer.stemmer("english")
_WORD = re.compile(r"[^\W_]+|[£$€]")
_SHORTENED = (
    (re.compile(r"\bcan'?t\b|\bcannot\b"), "can not"),
    (re.compile(r"\bwon'?t\b"), "will not"),
    (
        re.compile(r"\b(do|does|did|has|have|had|is|are|was|were|could|would|should)n'?t'?\b"),
        r"\1 not",
    ),
    (re.compile(r"'s\b|'"), ""),
)
_DENIALS = frozenset(("not", "no", "never", "none", "nothing", "without", "neither", "nobody"))
_WRAPPING_WORDS = """
    a an the this that these those to of in on at for from by with as is are am be been was were
    being i my we our us you your yours it its do does did doing has have had having can could would
    should will shall may might must please and or but if so me he she his her him they their them
    there here any some just what which how why when where who whom than then also into out up about
    hi hello hey hiya dear thanks thank help know tell want need needs like able possible way go
    going im ive id ill youre let guys s m ve re ll d t very really still yet now again already too
    more ever even only all ones one each every get got gotten getting seem seems think sure trying
    try tried understand explain reason cause idea question wonder wondering supposed say says said
    see use used using process procedure steps step info information instructions because though
    urgent urgently asap sorry bother
"""
_WRAPPING = frozenset(_WRAPPING_WORDS.split())


def plain_words(text: str) -> list[str]:
    """Give the words in small letters, shortened forms written out."""
    bare = text.lower().replace("’", "'").replace("-", " ")
    for short, whole in _SHORTENED:
        bare = short.sub(whole, bare)
    return _WORD.findall(bare)[:MOST_WORDS]


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Give the stem of a small-letter word; all ways to deny are one."""
    return NOT if word in _DENIALS else str(_STEMMER.stemWord(word))


class Sayings:
    """Phrases that mean the same, read once and found in many questions."""

    def __init__(self, groups: Iterable[Sequence[str]]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        for group in groups:
            for phrase in group:
                self._learn(phrase, f"={group[0]}")
        self._longest = max(map(len, self._names), default=1)

    def _learn(self, phrase: str, name: str) -> None:
        words = plain_words(phrase)
        if not words:
            return
        self._names.setdefault(tuple(stem(word) for word in words), name)
        kept = tuple(stem(word) for word in words if word not in _WRAPPING)
        if len(kept) > 1 or len(words) == 1 == len(kept):
            self._names.setdefault(kept, name)

    def read(self, words: Sequence[str]) -> list[str]:
        """Give what a question says: the names of phrases, and the stems of all other words.

        Phrases of several words are found before the wrapping falls away ("when will"), all others
        after it ("has not yet come").
        """
        first: list[str] = []
        at = 0
        while at < len(words):
            name, length = self._found([stem(word) for word in words[at : at + self._longest]], 2)
            if name:
                first.append(name)
            elif words[at] not in _WRAPPING:
                first.append(stem(words[at]))
            at += length
        return self._named(first)

    def _named(self, stems: Sequence[str]) -> list[str]:
        said: list[str] = []
        at = 0
        while at < len(stems):
            name, length = self._found(stems[at : at + self._longest], 1)
            said.append(name or stems[at])
            at += length
        return said

    def _found(self, stems: Sequence[str], shortest: int) -> tuple[str, int]:
        for length in range(len(stems), shortest - 1, -1):
            name = self._names.get(tuple(stems[:length]))
            if name:
                return name, length
        return "", 1


def bare_stems(words: Iterable[str]) -> list[str]:
    """Give the stems of a question's words without the wrapping."""
    return [stem(word) for word in words if word not in _WRAPPING]
