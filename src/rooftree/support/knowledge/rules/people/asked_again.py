"""How "I was asked this again" is counted and taken back."""

from datetime import timedelta

MOST_TIMES = 50
# As long as somebody looks at the page on which they pressed it.
UNDO_WITHIN = timedelta(minutes=10)


def count_words(noted: int) -> str:
    """Say a Super User's own count of this month back to them."""
    if not noted:
        return "You noted nothing this month yet."
    if noted == 1:
        return "You noted 1 question this month."
    return f"You noted {noted} questions this month."
