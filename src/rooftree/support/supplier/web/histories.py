"""The row history of supplier records, for those who may read the audit."""

from rooftree.platform.access.interface import HistoryKind
from rooftree.support.supplier.web.licences.histories import LICENCES

HISTORIES: tuple[HistoryKind, ...] = (LICENCES,)
