"""Put slips of the pen right by the words that others used more often."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

_SHORTEST = 6
# A word is taken for a slip of one that is used so many times as often.
_MORE_OFTEN = 3


class Spelling:
    """The words of all the questions, and which of them are slips of others."""

    def __init__(self, texts: Iterable[Sequence[str]], known: Iterable[str] = ()) -> None:
        counts = Counter(word for words in texts for word in words)
        right = set(known)
        self._right = _slips(counts, right)

    def repaired(self, words: Sequence[str]) -> list[str]:
        """Give the words with slips put right."""
        return [self._right.get(word, word) for word in words]


def _slips(counts: Counter[str], right: set[str]) -> dict[str, str]:
    near: dict[str, set[str]] = defaultdict(set)
    for word in counts:
        if len(word) >= _SHORTEST - 1 and word.isalpha():
            for short in _shortened(word):
                near[short].add(word)
    found: dict[str, str] = {}
    for word in sorted(counts):
        if len(word) < _SHORTEST or not word.isalpha() or word in right:
            continue
        others = {each for short in _shortened(word) for each in near[short]} - {word}
        meant = [each for each in others if _is_slip(word, each, counts)]
        if meant:
            found[word] = max(meant, key=lambda each: (counts[each], each))
    return found


def _shortened(word: str) -> set[str]:
    """Give the word and what is left when one of its letters falls away."""
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}


def _is_slip(word: str, other: str, counts: Counter[str]) -> bool:
    """Tell whether a letter is missing, doubled or swapped; another letter is another word."""
    if counts[other] < _MORE_OFTEN * counts[word] or word[0] != other[0]:
        return False
    if len(word) == len(other):
        return sorted(word) == sorted(other)
    return not {word + "s", other + "s"} & {word, other}
