"""How many licences are left, and when that is too few."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Headroom:
    """What is left of what was bought; `left` is negative where more are in use than bought."""

    left: int
    is_short: bool
    words: str
    shape: str


def headroom(*, bought: int, in_use: int, warn_at: int) -> Headroom:
    """Judge one count: it is short when what is left is `warn_at` or less."""
    left = bought - in_use
    if left > warn_at:
        return Headroom(left, is_short=False, words="Enough", shape="done")
    words = "None left" if left == 0 else f"{left} left"
    if left < 0:
        words = f"{-left} more in use than bought"
    return Headroom(left, is_short=True, words=words, shape="late" if left <= 0 else "ask")


def warning_words(module: str, *, bought: int, in_use: int, warn_at: int) -> str:
    """Say in one sentence why a licence warns."""
    judged = headroom(bought=bought, in_use=in_use, warn_at=warn_at)
    why = "" if judged.left <= 0 else f", and it warns at {warn_at}"
    return f"{module}: {in_use} of {bought} licences in use, {judged.words[:1].lower()}{judged.words[1:]}{why}"
