"""Hand on the open work of somebody who left."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.change import stand
from rooftree.support.enquiries.actions.tell import tell_owner
from rooftree.support.enquiries.choices import About, Here, Status
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.crew import crew_at
from rooftree.support.enquiries.rules.status import unowned


@transaction.atomic
def hand_on_work(
    *, actor: Actor, colleague_id: int, to_id: int | None, at: datetime | None = None
) -> int:
    """Give every open enquiry of the leaver to the named colleague, else to the team.

    A colleague who doesn't work that lane today gets none of it. Returns how many were handed on.
    """
    now = at or timezone.now()
    access.require(actor, permissions.WORK_DESK)
    leaver = staff.colleague(colleague_id)
    heir = staff.colleague(to_id) if to_id else None
    rows = Enquiry.objects.select_for_update().filter(owner_id=colleague_id)
    crew, name, handed = crew_at(now), leaver.name if leaver else "Somebody", 0
    for enquiry in rows.exclude(status=Status.CLOSED):
        if heir is None:
            _give_back(enquiry, Here.OWNER_LEFT, name, f"{name} left", actor, now)
        elif crew.works(heir.id, enquiry.lane):
            _hand_on(enquiry, heir, f"{name} left", actor, now)
        else:
            reason = f"{name} left; {heir.name} doesn’t work the desk"
            _give_back(enquiry, Here.HEIR_ELSEWHERE, reason, reason, actor, now)
        audit.record(actor, "enquiries.handed_on", subject=enquiry.ref)
        handed += 1
    return handed


def _hand_on(
    enquiry: Enquiry, heir: staff.ColleagueLine, reason: str, actor: Actor, at: datetime
) -> None:
    stand(
        enquiry, Here.HANDED_ON, actor=actor, at=at, by=heir.name, reason=reason, owner_id=heir.id
    )
    tell_owner(enquiry, About.MINE, f"Handed on to you: {reason}", actor=actor, at=at)


def _give_back(
    enquiry: Enquiry, because: Here, by: str, reason: str, actor: Actor, at: datetime
) -> None:
    stand(
        enquiry,
        because,
        actor=actor,
        at=at,
        by=by,
        reason=reason,
        owner_id=None,
        status=unowned(enquiry.status),
    )
    tell_owner(enquiry, About.MINE, reason, actor=actor, at=at)
