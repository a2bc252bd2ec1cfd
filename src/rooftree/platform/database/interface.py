"""What other modules may use."""

from rooftree.platform.database.actions.note_preparation import note_preparation
from rooftree.platform.database.append_only import append_only
from rooftree.platform.database.date_span import DateSpan
from rooftree.platform.database.row_history import row_history

__all__ = ["DateSpan", "append_only", "note_preparation", "row_history"]
