"""The paper's header, dates, levels with owners by date, and the directory."""

from rooftree.support.model.models.contact import Contact, Telephone
from rooftree.support.model.models.covered import CoveredModule, CoveredService
from rooftree.support.model.models.document import AttachedDocument
from rooftree.support.model.models.environment import Environment
from rooftree.support.model.models.header import Header, SupportDates
from rooftree.support.model.models.level import Level, Ownership

__all__ = [
    "AttachedDocument",
    "Contact",
    "CoveredModule",
    "CoveredService",
    "Environment",
    "Header",
    "Level",
    "Ownership",
    "SupportDates",
    "Telephone",
]
