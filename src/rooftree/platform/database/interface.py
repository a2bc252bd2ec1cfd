"""What other modules may use."""

from rooftree.platform.database.append_only import append_only
from rooftree.platform.database.row_history import row_history

__all__ = ["append_only", "row_history"]
