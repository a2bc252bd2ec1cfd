"""The row history of supplier records, for those who may read the audit."""

from rooftree.platform.access.interface import HistoryKind
from rooftree.support.supplier.web.licences.histories import LICENCES
from rooftree.support.supplier.web.portal.histories import CASES, PORTAL_USERS
from rooftree.support.supplier.web.releases.histories import RELEASES
from rooftree.support.supplier.web.seat.histories import PEOPLE

HISTORIES: tuple[HistoryKind, ...] = (CASES, PORTAL_USERS, LICENCES, RELEASES, PEOPLE)
