"""Name the colleague who is told of alarms."""

from datetime import date

from django.db import transaction

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.jobs import permissions
from rooftree.platform.jobs.models import AlarmContact
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class ColleagueGone(Exception):
    """Nobody of this id works here."""


@transaction.atomic
def name_alarm_contact(*, actor: Actor, colleague_id: int, on: date) -> int:
    """Name them. Returns the colleague's id."""
    require(actor, permissions.RUN_JOBS)
    person = staff.colleague(colleague_id)
    if person is None or (person.left_on is not None and person.left_on < on):
        raise ColleagueGone(colleague_id)
    before = AlarmContact.objects.values_list("colleague_id", flat=True).first()
    if before == colleague_id:
        return colleague_id
    AlarmContact.objects.update_or_create(pk=1, defaults={"colleague_id": colleague_id})
    audit.record(actor, "jobs.alarm_contact_named", subject=Ref("staff.colleague", colleague_id))
    return colleague_id
