"""Add a colleague to a team from a day, and end that."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.keep_colleague import HasLeft
from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.events import ColleagueChanged
from rooftree.platform.access.rules.require import require_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class TeamNotInUse(Exception):
    """Nobody joins a team that is no longer in use."""


class BeforeTheyStarted(Exception):
    """The first day in the team is before the colleague's first day."""


class EndsBeforeItBegins(Exception):
    """The last day in the team is before the first."""


class EndsEarlierAlready(Exception):
    """The membership ends before that day already; add the colleague again instead."""


@transaction.atomic
def add_member(*, actor: Actor, team_id: int, colleague_id: int, from_on: date) -> int:
    """Have the colleague work in the team from that day. Returns the membership's id.

    Raises staff's AlreadyMember.
    """
    team, colleague = _team(actor, team_id), require_over(actor, colleague_id)
    if colleague is None:
        raise LookupError(colleague_id)
    if not team.is_in_use:
        raise TeamNotInUse
    if colleague.left_on is not None:
        raise HasLeft
    if colleague.started_on and from_on < colleague.started_on:
        raise BeforeTheyStarted
    added = staff.begin_membership(team_id=team_id, colleague_id=colleague_id, from_on=from_on)
    _record(actor, "access.team_member_added", team_id, colleague_id, from_on)
    return added


@transaction.atomic
def end_member(*, actor: Actor, membership_id: int, until_on: date) -> int:
    """Set the colleague's last day in the team. Returns the team's id."""
    found = _membership(actor, membership_id)
    if until_on < found.from_on:
        raise EndsBeforeItBegins
    if found.until_on is not None and found.until_on < until_on:
        raise EndsEarlierAlready
    staff.end_membership(membership_id=membership_id, until_on=until_on)
    _record(actor, "access.team_member_ended", found.team_id, found.colleague_id, until_on)
    return found.team_id


@transaction.atomic
def withdraw_member(*, actor: Actor, membership_id: int) -> int:
    """Take back that a colleague joins the team on a day to come. Returns the team's id."""
    found = _membership(actor, membership_id)
    if found.from_on <= timezone.localdate():
        raise LookupError(membership_id)
    staff.end_membership(membership_id=membership_id, until_on=date.min)
    _record(actor, "access.team_member_withdrawn", found.team_id, found.colleague_id, found.from_on)
    return found.team_id


def _team(actor: Actor, team_id: int) -> staff.TeamLine:
    team = staff.team(team_id)
    if team is None:
        raise LookupError(team_id)
    services = [team.service_id] if team.service_id else []
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, services)
    return team


def _membership(actor: Actor, membership_id: int) -> staff.MembershipLine:
    found = staff.membership(membership_id)
    if found is None:
        raise LookupError(membership_id)
    _team(actor, found.team_id)
    return found


def _record(actor: Actor, label: str, team_id: int, colleague_id: int, on: date) -> None:
    audit.record(
        actor,
        label,
        subject=Ref("staff.team", team_id),
        details={"colleague": colleague_id, "on": on.isoformat()},
    )
    events.publish(ColleagueChanged(colleague_id))
