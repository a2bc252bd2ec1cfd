"""What other modules may use."""

from rooftree.platform.database.actions.note_preparation import note_preparation
from rooftree.platform.database.append_only import append_only
from rooftree.platform.database.archive import ArchiveRefused, back_up, restore
from rooftree.platform.database.date_span import DateSpan
from rooftree.platform.database.launcher import place_of, url_of_settings
from rooftree.platform.database.one_reading import one_reading, read_once, remember
from rooftree.platform.database.row_history import row_history

__all__ = [
    "ArchiveRefused",
    "DateSpan",
    "append_only",
    "back_up",
    "note_preparation",
    "one_reading",
    "place_of",
    "read_once",
    "remember",
    "restore",
    "row_history",
    "url_of_settings",
]
