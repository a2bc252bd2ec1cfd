"""What other modules may use."""

from rooftree.support.supplier.events import CaseMoved, CasePrioritised, CaseRaised, SupplierWrote
from rooftree.support.supplier.permissions import WORK_CASES
from rooftree.support.supplier.rules.kinds import CASE, LICENCE, RELEASE

__all__ = [
    "CASE",
    "LICENCE",
    "RELEASE",
    "WORK_CASES",
    "CaseMoved",
    "CasePrioritised",
    "CaseRaised",
    "SupplierWrote",
]
