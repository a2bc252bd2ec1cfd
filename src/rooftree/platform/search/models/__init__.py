"""Search rows."""

from rooftree.platform.search.models.search_row import SearchRow

__all__ = ["SearchRow"]
