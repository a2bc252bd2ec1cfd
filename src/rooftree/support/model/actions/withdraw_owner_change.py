"""Take back a change of owner that is planned and has not come yet."""

from datetime import date

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.write_owners import spans_of, write_owners
from rooftree.support.model.models import Level
from rooftree.support.model.rules.ownership import without_change


class NoSuchPlan(Exception):
    """No change of owner is planned for that day."""


@transaction.atomic
def withdraw_owner_change(*, actor: Actor, level: int, from_on: date, today: date) -> int:
    """Let the owner before go on in its place. Returns the level's number."""
    row = Level.objects.select_for_update().get(pk=level)
    access.require(actor, permissions.EDIT_MODEL)
    spans = spans_of(row.number)
    if from_on <= today or all(span.from_on != from_on for span in spans):
        raise NoSuchPlan(from_on)
    write_owners(row.number, without_change(spans, from_on))
    audit.record(
        actor,
        "model.owner_change_withdrawn",
        subject=Ref("model.level", row.number),
        details={"from": from_on.isoformat()},
    )
    return row.number
