"""What other modules may use."""

from rooftree.platform.audit.actions.record import LabelUnknown, record, record_look, record_refusal
from rooftree.platform.audit.labels import is_registered, register_labels, words_for

__all__ = [
    "LabelUnknown",
    "is_registered",
    "record",
    "record_look",
    "record_refusal",
    "register_labels",
    "words_for",
]
