"""What other modules may use."""

from rooftree.platform.search.actions.put import put, put_all, remove
from rooftree.platform.search.actions.refresh import rebuild, refresh
from rooftree.platform.search.queries.find import FoundGroup, find, find_exactly

__all__ = ["FoundGroup", "find", "find_exactly", "put", "put_all", "rebuild", "refresh", "remove"]
