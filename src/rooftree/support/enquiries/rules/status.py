"""What an enquiry's status becomes: words as they stand in the table."""

from typing import Literal

After = Literal["wait", "keep", "close"]


def unowned(status: str) -> str:
    """Give the status of an enquiry whose owner is gone."""
    return "new" if status == "in-hand" else status


def owned(status: str) -> str:
    """Give the status of an enquiry that somebody just got."""
    return "in-hand" if status == "new" else status


def after_words(
    status: str, *, has_owner: bool, is_team_asked: bool, is_at_supplier: bool = False
) -> str:
    """Give the status after a person wrote in: it is the team's turn again.

    A question to another team that is still open, or a case of the supplier, keeps it there.
    """
    if is_team_asked and status != "closed":
        return "waiting-team"
    if is_at_supplier and status != "closed":
        return "with-supplier"
    return "in-hand" if has_owner else "new"


def after_answer(after: After, *, is_team_asked: bool, is_at_supplier: bool = False) -> str:
    """Give the status after the team wrote to the asker.

    Waiting for the asker goes before the supplier: the bar of a case shows whom it waits for.
    """
    if after == "close":
        return "closed"
    if is_team_asked:
        return "waiting-team"
    if after == "wait":
        return "waiting-asker"
    return "with-supplier" if is_at_supplier else "in-hand"
