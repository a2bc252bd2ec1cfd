"""The passage of an article that a reader is shown under its title."""

import re
from collections.abc import Collection

LONGEST = 200
_SENTENCE = re.compile(r"(?<=[.!?:])\s+|\n+")
_WORD = re.compile(r"[^\W_]+")
_READ = 20_000


def passage(text: str, stems: Collection[str]) -> str:
    """Give the sentence that has most of what was asked for, shortened; the first without any."""
    sentences = [each.strip() for each in _SENTENCE.split(text[:_READ]) if each.strip()]
    if not sentences:
        return ""
    best = max(range(len(sentences)), key=lambda at: (_hits(sentences[at], stems), -at))
    shown = sentences[best]
    while best + 1 < len(sentences) and len(shown) + len(sentences[best + 1]) < LONGEST:
        best += 1
        shown = f"{shown} {sentences[best]}"
    return _shortened(shown)


def _hits(sentence: str, stems: Collection[str]) -> int:
    words = {word.lower() for word in _WORD.findall(sentence)}
    return sum(any(word.startswith(stem) for word in words) for stem in stems)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    return text[: LONGEST - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
