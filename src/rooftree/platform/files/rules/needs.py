"""Which files somebody still needs: each module that refers to files says so of its own."""

from collections.abc import Callable, Collection

# Gives those of these files that the module's records refer to.
Need = Callable[[Collection[int]], set[int]]
_NEEDS: dict[str, Need] = {}


def register_need(name: str, need: Need) -> None:
    """Have this asked before a file is disposed of; called from `apps.py`."""
    _NEEDS[name] = need


def needed(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that any module needs."""
    return set().union(*(need(file_ids) for need in _NEEDS.values())) if file_ids else set()
