"""Supplier cases for tests, on the cast of enquiries' tests."""

from datetime import datetime

from rooftree.platform.references.interface import Actor, next_number
from rooftree.support.enquiries.tests.factories import NOW, TODAY, Cast, rows, write
from rooftree.support.enquiries.tests.factories import make as make_enquiry
from rooftree.support.supplier.actions.cases.change import What, add_event
from rooftree.support.supplier.choices import Kind, Status, Topic
from rooftree.support.supplier.models import CaseEnquiry, Licence, PortalUser, Release, SupplierCase

__all__ = [
    "NOW",
    "SYSTEM",
    "TODAY",
    "Cast",
    "make_case",
    "make_enquiry",
    "make_licence",
    "make_portal_user",
    "make_release",
    "rows",
    "write",
]

SYSTEM = Actor.system("tests")


def make_case(
    *,
    subject: str = "Payment files stop at line 1",
    topic: str = Topic.TECHNICAL,
    priority: int | None = 2,
    at: datetime = NOW,
    enquiry_id: int | None = None,
    **values: object,
) -> SupplierCase:
    """Make a case with its first line of the log; a topic of requests makes a request."""
    is_request = topic in {Topic.DOCUMENTATION, Topic.RELEASE_PASSWORD, Topic.FREE_LICENCE}
    kind = Kind.REQUEST if is_request else Kind.INCIDENT
    given: dict[str, object] = {
        "id": next_number("SC"),
        "kind": kind,
        "topic": topic,
        "subject": subject,
        "description": "Every file of today stops at line 1.",
        "product": "Integrated Housing Management System",
        "environment_name": "LIVE",
        "is_live": True,
        "priority": None if is_request else priority,
        "raised_at": at,
        "raised_by_name": "Callum Reid",
        "here_since_at": at,
        "latest_word_at": at,
    }
    status = values.get("status", Status.ACTIVE)
    if status == Status.CLOSED:
        given["closed_at"] = at
    if status == Status.RESOLVED:
        given["resolved_at"] = at
    case = SupplierCase.objects.create(**given | values)
    add_event(case, What.RAISED, actor=SYSTEM, at=at, kind=kind, priority=case.priority)
    if status != Status.ACTIVE:
        what = What.CLOSED if status == Status.CLOSED else What.STATUS
        add_event(case, what, actor=SYSTEM, at=at, status=status)
    if enquiry_id is not None:
        CaseEnquiry.objects.create(
            case=case, enquiry_id=enquiry_id, linked_at=at, linked_by_name="Callum Reid"
        )
    return case


def make_portal_user(colleague_id: int, name: str = "portal.user") -> int:
    """Register a colleague on the supplier's portal. Returns the line's id."""
    row = PortalUser.objects.create(
        colleague_id=colleague_id,
        portal_name=name,
        address=f"{name}@council.example",
        from_on=TODAY,
    )
    return row.pk


def make_release(*cases: SupplierCase, version: str = "7.4.1", **values: object) -> int:
    """Make a release that is out and that these cases wait for. Returns its id."""
    given = {"version": version, "planned_on": TODAY, "released_on": TODAY} | values
    release = Release.objects.create(**given)
    for case in cases:
        SupplierCase.objects.filter(pk=case.pk).update(release=release)
    return release.pk


def make_licence(module: str, *, bought: int = 5, in_use: int = 5, **values: object) -> int:
    """Put a licence into the register. Returns its id."""
    counted = {"bought": bought, "in_use": in_use, "checked_on": TODAY, "source": "Invoice"}
    return Licence.objects.create(module=module, **counted | values).pk
