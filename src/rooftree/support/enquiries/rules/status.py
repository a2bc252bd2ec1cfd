"""What an enquiry's status becomes: words as they stand in the table."""

from typing import Literal

After = Literal["wait", "keep", "close"]


def unowned(status: str) -> str:
    """Give the status of an enquiry whose owner is gone."""
    return "new" if status == "in-hand" else status


def owned(status: str) -> str:
    """Give the status of an enquiry that somebody just got."""
    return "in-hand" if status == "new" else status


def after_words(status: str, *, has_owner: bool, is_team_asked: bool) -> str:
    """Give the status after a person wrote in: it is the team's turn again.

    A question to another team that is still open keeps it waiting there.
    """
    if is_team_asked and status != "closed":
        return "waiting-team"
    return "in-hand" if has_owner else "new"


def after_answer(after: After, *, is_team_asked: bool) -> str:
    """Give the status after the team wrote to the asker."""
    if after == "close":
        return "closed"
    if is_team_asked:
        return "waiting-team"
    return "waiting-asker" if after == "wait" else "in-hand"
