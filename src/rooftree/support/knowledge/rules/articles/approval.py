"""Who may approve what somebody wrote."""

from collections.abc import Collection

SENT_FIRST = "Send it for review first: this shelf asks that a second person approves."
SOMEBODY_ELSE = "You wrote part of it, or sent it: somebody else approves it."


def why_not_publish(
    *,
    needs_second_person: bool,
    is_in_review: bool,
    writer_ids: Collection[int],
    colleague_id: int | None,
) -> str:
    """Say why this colleague can't publish it, or give an empty text.

    `writer_ids`: all who wrote any part of the revision, or sent it for review.
    """
    if not needs_second_person:
        return ""
    if colleague_id is None or colleague_id in writer_ids:
        return SOMEBODY_ELSE if is_in_review else SENT_FIRST
    return "" if is_in_review else SENT_FIRST
