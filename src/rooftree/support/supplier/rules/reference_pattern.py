"""Patterns that a supplier's references are found by: a small, fast part of regular expressions."""

import re
from math import prod

# A letter, a class or a mark, and how often. Without groups nothing can be tried in many ways.
_PART = re.compile(
    r"(?P<what>\\[bdw]|\\[^A-Za-z0-9]|\[\^?[^\[\]\\]+\]|[^\\\[\](){}*+?|])"
    r"(?P<times>\{[0-9]{1,2}(?:,[0-9]{0,2})?\}|[*+?])?"
)
_LONGEST = 120
# What an unbounded part may try on a line of a mail, and how much trying is too much.
_MANY = 200
_SLOW = 10_000
_EXAMPLE = r"Write one like \b[A-Z]{2,6}-[0-9]{4,10}\b."


def pattern_complaint(pattern: str, example: str) -> str:
    """Say what is wrong with a pattern, or with the reference that it is tried with; else ""."""
    if len(pattern) > _LONGEST:
        return f"Keep the pattern to {_LONGEST} characters."
    fault = _fault(pattern)
    if fault:
        return f"{fault} {_EXAMPLE}"
    found = re.compile(pattern).search(example.strip())
    if found is None or found[0] != example.strip():
        return f"The pattern doesn’t find “{example.strip()}” as a whole. Change one of the two."
    if re.compile(pattern).search("") is not None:
        return f"The pattern finds a reference where there is none. {_EXAMPLE}"
    return ""


def _fault(pattern: str) -> str:
    if "(" in pattern.replace(r"\(", ""):
        return "A pattern has no brackets ( ) here, as they can make it slow."
    ways = [_ways(part) for part in pattern.split("|")]
    if None in ways:
        return "This is no pattern: a part of it can’t be read."
    try:
        re.compile(pattern)
    except re.error as fault:
        return f"This is no pattern: {fault.msg}."
    if sum(each or 0 for each in ways) > _SLOW:
        return "This pattern is slow: say how many characters at most, {4,10} and not +."
    return ""


def _ways(part: str) -> int | None:
    """Count in how many ways a part may be tried at one place; None where it can't be read."""
    at, counts = 0, []
    while at < len(part):
        found = _PART.match(part, at)
        if found is None:
            return None
        counts.append(_choices(found["times"]))
        at = found.end()
    return prod(counts) if counts else None


def _choices(times: str | None) -> int:
    if times is None:
        return 1
    if times == "?":
        return 2
    if times in {"*", "+"}:
        return _MANY
    least, comma, most = times.strip("{}").partition(",")
    if not comma:
        return 1
    return _MANY if not most else max(int(most) - int(least) + 1, 1)
