"""What other modules may use."""

from rooftree.platform.audit.actions.record import (
    LabelUnknown,
    record,
    record_each,
    record_look,
    record_refusal,
)
from rooftree.platform.audit.labels import is_registered, register_labels, words_for
from rooftree.platform.audit.queries.entries import EntryLine, Wanted, entries

__all__ = [
    "EntryLine",
    "LabelUnknown",
    "Wanted",
    "entries",
    "is_registered",
    "record",
    "record_each",
    "record_look",
    "record_refusal",
    "register_labels",
    "words_for",
]
