"""The row history of supplier records, for those who may read the audit."""

from rooftree.platform.access.interface import HistoryKind
from rooftree.support.supplier.web.licences.histories import LICENCES
from rooftree.support.supplier.web.seat.histories import PEOPLE

HISTORIES: tuple[HistoryKind, ...] = (LICENCES, PEOPLE)
