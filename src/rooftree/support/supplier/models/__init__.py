"""Cases with their log, clocks, ladder, releases, licences, and the supplier's people."""

from rooftree.support.supplier.models.case import CaseEnquiry, SupplierCase
from rooftree.support.supplier.models.case_event import CaseEvent
from rooftree.support.supplier.models.case_message import CaseMessage, CaseNote
from rooftree.support.supplier.models.contacted import CallRecord, LadderUse
from rooftree.support.supplier.models.judgement import ClockJudgement, ClockWarning
from rooftree.support.supplier.models.licence import Licence, LicenceCount
from rooftree.support.supplier.models.portal_user import PortalUser
from rooftree.support.supplier.models.post import SupplierPost
from rooftree.support.supplier.models.priority_answer import PriorityAnswer
from rooftree.support.supplier.models.release import Release, ReleaseCheck, ReleaseDate, Upgrade
from rooftree.support.supplier.models.seat import SeatCase, SupplierPerson
from rooftree.support.supplier.models.supplier import Supplier, SupplierAddress
from rooftree.support.supplier.models.target import ClockReading, SupplierTarget

__all__ = [
    "CallRecord",
    "CaseEnquiry",
    "CaseEvent",
    "CaseMessage",
    "CaseNote",
    "ClockJudgement",
    "ClockReading",
    "ClockWarning",
    "LadderUse",
    "Licence",
    "LicenceCount",
    "PortalUser",
    "PriorityAnswer",
    "Release",
    "ReleaseCheck",
    "ReleaseDate",
    "SeatCase",
    "Supplier",
    "SupplierAddress",
    "SupplierCase",
    "SupplierPerson",
    "SupplierPost",
    "SupplierTarget",
    "Upgrade",
]
