"""What other modules may use."""

from rooftree.platform.audit.actions.record import (
    LabelUnknown,
    record,
    record_each,
    record_look,
    record_refusal,
)
from rooftree.platform.audit.labels import is_registered, register_labels, words_for
from rooftree.platform.audit.queries.counts import EntryCounts, counts_since
from rooftree.platform.audit.queries.entries import EntryLine, Wanted, entries
from rooftree.platform.audit.rules.detail_words import (
    LEFT_OUT,
    Detail,
    detail_refs,
    detail_words,
    has_words,
    register_details,
)

__all__ = [
    "LEFT_OUT",
    "Detail",
    "EntryCounts",
    "EntryLine",
    "LabelUnknown",
    "Wanted",
    "counts_since",
    "detail_refs",
    "detail_words",
    "entries",
    "has_words",
    "is_registered",
    "record",
    "record_each",
    "record_look",
    "record_refusal",
    "register_details",
    "register_labels",
    "words_for",
]
