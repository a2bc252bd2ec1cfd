"""The subject of a mail to the supplier, and the numbers that a subject names."""

import re

LONGEST = 200
_OURS = re.compile(r"\bSC-([0-9]{1,15})\b", re.IGNORECASE)


def subject_of(subject: str, *, ours: str, theirs: str) -> str:
    """Give it with both references, theirs first, where they don't stand in it already."""
    named = subject.upper()
    numbers = " ".join(f"[{e}]" for e in (theirs, ours) if e and e.upper() not in named)
    words = subject.strip()[: LONGEST - len(numbers) - 1].strip()
    return f"{words} {numbers}".strip()


def our_numbers_in(text: str) -> tuple[int, ...]:
    """Give the numbers of our cases that a text names, each once, as it names them."""
    return tuple(dict.fromkeys(int(each) for each in _OURS.findall(text)))
