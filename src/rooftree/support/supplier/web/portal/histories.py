"""The row history of cases and of the register of portal users."""

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.support.supplier.queries.portal.found import found_cases
from rooftree.support.supplier.queries.portal.portal_users import portal_user_names
from rooftree.support.supplier.rules.kinds import CASE, PORTAL_USER

PORTAL_USERS = HistoryKind(
    PORTAL_USER,
    (HistoryTable("supplier.PortalUser", "Portal user"),),
    lambda actor, ids: portal_user_names(actor=actor, ids=ids),
    lambda number: reverse("supplier.portal_user", args=[number]),
)
CASES = HistoryKind(
    CASE,
    (
        HistoryTable("supplier.SupplierCase", "Case"),
        HistoryTable("supplier.Upgrade", "Upgrade", "case_id"),
        HistoryTable("supplier.ReleaseCheck", "Whether a release closed it", "case_id"),
    ),
    lambda actor, ids: {
        each.id: f"{each.reference}: {each.subject}" for each in found_cases(actor=actor, ids=ids)
    },
    lambda number: reverse("supplier.case", args=[number]),
)
