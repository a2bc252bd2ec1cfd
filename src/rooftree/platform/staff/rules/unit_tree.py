"""Units are parts of units, and never of themselves."""

from collections.abc import Mapping


def is_below(unit_id: int | None, top_id: int, parents: Mapping[int, int | None]) -> bool:
    """Say whether the unit is `top_id` or part of it, however far down."""
    seen: set[int] = set()
    while unit_id is not None and unit_id not in seen:
        if unit_id == top_id:
            return True
        seen.add(unit_id)
        unit_id = parents.get(unit_id)
    return False
