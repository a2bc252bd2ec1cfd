"""The demo council's seat: one of the supplier's people, with cases open to them."""

from datetime import datetime, time

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext, DemoPartEntry
from rooftree.support.supplier.choices import Kind, Status
from rooftree.support.supplier.models import SeatCase, SupplierCase, SupplierPerson

ROWAN = access.DemoOutsider("rowan.sim", "Rowan Sim", "rowan.sim@larkfield.example.org")
PASSWORD = "glenalder-2026-demo"  # noqa: S105 - published on purpose: demo accounts only
_MOST = 3


def load(context: DemoContext) -> None:
    """Make the seat and open a few incidents to it."""
    account_id = access.ensure_demo_outsider(
        actor=Actor.system("demo council"), outsider=ROWAN, password=PASSWORD
    )
    since = timezone.make_aware(datetime.combine(context.today, time(0)))
    person, _ = SupplierPerson.objects.get_or_create(
        account_id=account_id,
        defaults={
            "name": ROWAN.name,
            "address": ROWAN.email,
            "invited_at": since,
            "invited_by_name": "Callum Reid",
        },
    )
    if person.cases.exists():
        return
    incidents = SupplierCase.objects.filter(kind=Kind.INCIDENT).exclude(status=Status.CLOSED)
    for case in incidents.order_by("raised_at", "pk")[:_MOST]:
        SeatCase.objects.create(
            person=person, case=case, given_at=case.raised_at, given_by_name="Callum Reid"
        )


DEMO_PART = DemoPartEntry(98, "the supplier’s seat", load)
