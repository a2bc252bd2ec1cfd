"""How an article stands, from what is published, retired and open of it."""

_WORDS = {
    "published": "Published",
    "retired": "Retired",
    "draft": "Draft",
    "review": "In review",
}
_CHANGES = {"draft": ", change begun", "review": ", change in review"}


def state_of(*, is_published: bool, is_retired: bool, open_state: str) -> str:
    """Give published, retired, review or draft: how readers stand to it comes first."""
    if is_retired:
        return "retired"
    if is_published:
        return "published"
    return "review" if open_state == "review" else "draft"


def state_words(state: str, open_state: str) -> str:
    """Say it, and whether a published one is being changed."""
    change = _CHANGES.get(open_state, "") if state == "published" else ""
    return _WORDS[state] + change
