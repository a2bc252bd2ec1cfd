"""What other modules may use."""

from rooftree.platform.search.actions.put import put, put_all, remove
from rooftree.platform.search.actions.refresh import rebuild, refresh
from rooftree.platform.search.queries.find import FoundGroup, find, find_exactly
from rooftree.platform.search.rules.words import fold

__all__ = [
    "FoundGroup",
    "find",
    "find_exactly",
    "fold",
    "put",
    "put_all",
    "rebuild",
    "refresh",
    "remove",
]
