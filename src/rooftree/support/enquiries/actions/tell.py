"""Tell the team: the bell, and mail where somebody chose it. Never for one's own act."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.actions.find_owner import owner_for
from rooftree.support.enquiries.actions.ring import ring
from rooftree.support.enquiries.choices import About, Proof, Urgency
from rooftree.support.enquiries.models import Enquiry, Notice
from rooftree.support.enquiries.queries.crew import crew_at

# People nobody can place may write as often as they like; the team hears of it once an hour.
AT_ONCE = {About.SIGN_IN, About.URGENT, About.DUE_SOONER}
STRANGERS_EVERY = timedelta(hours=1)


def tell_of_new(enquiry: Enquiry, *, actor: Actor, at: datetime) -> None:
    """Tell the whole owning team of sign-in trouble and of urgent work; of nothing else."""
    if enquiry.lane == 0:
        tell_team(enquiry, About.SIGN_IN, "Somebody can’t sign in", actor=actor, at=at)
    elif enquiry.lane == 1:
        words = "Urgent" if enquiry.urgency == Urgency.CONFIRMED else "Asked as urgent"
        tell_team(enquiry, About.URGENT, words, actor=actor, at=at)


def tell_team(enquiry: Enquiry, about: About, words: str, *, actor: Actor, at: datetime) -> None:
    """Tell every member of the team that owns the enquiry's level today."""
    owner = owner_for(enquiry.lane, at)
    if owner is None:
        return
    on = timezone.localdate(at)
    members = {member.id for member in staff.members_of(owner.team_id, on=on)}
    if enquiry.proof == Proof.UNKNOWN:
        told = Notice.objects.filter(
            colleague__in=members, is_of_stranger=True, at__gt=at - STRANGERS_EVERY
        )
        members -= set(told.values_list("colleague_id", flat=True))
    _tell(enquiry, members, about, words, actor=actor, at=at)


def tell_owner(enquiry: Enquiry, about: About, words: str, *, actor: Actor, at: datetime) -> None:
    """Tell whose enquiry it is, and who stands in while they are away; the team if nobody has it.

    An owner or a stand-in who doesn't work the desk on the day is told nothing.
    """
    if enquiry.owner_id is None:
        if enquiry.lane < 2:  # noqa: PLR2004 - lanes 0 and 1 are everybody's
            tell_of_new(enquiry, actor=actor, at=at)
        return
    crew = crew_at(at)
    if crew.owner_id(enquiry) is None:
        tell_team(enquiry, about, words, actor=actor, at=at)
        return
    stand_in = staff.working_stand_in(enquiry.owner_id, on=timezone.localdate(at))
    readers = crew.ids(enquiry.lane) & {enquiry.owner_id, stand_in}
    _tell(enquiry, readers, about, words, actor=actor, at=at)


def tell_whose(enquiry: Enquiry, about: About, words: str, *, actor: Actor, at: datetime) -> None:
    """Tell whose enquiry it is, as `tell_owner` does; the whole team where nobody has it."""
    teller = tell_team if enquiry.owner_id is None else tell_owner
    teller(enquiry, about, words, actor=actor, at=at)


def _tell(
    enquiry: Enquiry,
    colleague_ids: Iterable[int],
    about: About,
    words: str,
    *,
    actor: Actor,
    at: datetime,
) -> None:
    ring(
        colleague_ids,
        about,
        actor=actor,
        at=at,
        is_at_once=about in AT_ONCE,
        enquiry=enquiry,
        words=words,
        is_of_stranger=enquiry.proof == Proof.UNKNOWN,
    )
