"""The row history of supplier records, for those who may read the audit."""

from rooftree.platform.access.interface import HistoryKind

HISTORIES: tuple[HistoryKind, ...] = ()
