"""How far a revision may come from where it is."""

from collections.abc import Mapping

# What was published is replaced and never rewritten; what was dropped stays so.
MAY_BECOME: Mapping[str, frozenset[str]] = {
    "draft": frozenset({"review", "published", "dropped"}),
    "review": frozenset({"draft", "published", "dropped"}),
    "published": frozenset({"replaced"}),
    "replaced": frozenset(),
    "offered": frozenset({"dropped"}),
    "dropped": frozenset(),
}


def may_become(state: str, wanted: str) -> bool:
    """Say whether a revision in this state may take the other."""
    return wanted in MAY_BECOME[state]
