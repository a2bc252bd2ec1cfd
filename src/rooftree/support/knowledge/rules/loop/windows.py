"""How far back the list of recurring questions looks, and when one that was set aside returns."""

from datetime import timedelta

# The windows shown, in days; the longest is what is grouped.
WINDOWS = {7: "The last week", 28: "The last 4 weeks", 91: "The last 13 weeks"}
SHOWN_FIRST = 28
GROUPED = timedelta(days=91)
# Asked once is no recurring question.
RECURS_AT = 2
# Asked so often since it was set aside, it has grown and is shown again.
RETURNS_AT = 3
# The words of questions and answers are raw material, and no longer kept than searches are.
WORDS_KEPT = timedelta(days=365)


def window_days(text: str) -> int:
    """Read a window out of an address or a filter; four weeks for anything else."""
    return next((days for days in WINDOWS if str(days) == text), SHOWN_FIRST)
