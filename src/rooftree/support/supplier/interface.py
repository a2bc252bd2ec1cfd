"""What other modules may use."""

from rooftree.support.supplier.events import CaseMoved, CasePrioritised, CaseRaised, SupplierWrote
from rooftree.support.supplier.permissions import WORK_CASES
from rooftree.support.supplier.queries.licences.register import LicenceLine, licence_lines
from rooftree.support.supplier.queries.releases.releases import ReleaseLine, releases_missed
from rooftree.support.supplier.queries.releases.upgrades import UpgradeLine, upgrade_lines
from rooftree.support.supplier.rules.kinds import CASE, LICENCE, RELEASE

__all__ = [
    "CASE",
    "LICENCE",
    "RELEASE",
    "WORK_CASES",
    "CaseMoved",
    "CasePrioritised",
    "CaseRaised",
    "LicenceLine",
    "ReleaseLine",
    "SupplierWrote",
    "UpgradeLine",
    "licence_lines",
    "releases_missed",
    "upgrade_lines",
]
