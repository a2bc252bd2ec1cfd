"""Move a colleague between services and teams from a day on, and end their work here."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db.models import QuerySet

from rooftree.platform.staff.models import Absence, Colleague, ServicePosting, TeamMembership
from rooftree.platform.staff.rules.dated_changes import DatedChange, Spell, change_from


def change_services(*, colleague_id: int, service_ids: Iterable[int], from_on: date) -> bool:
    """Have the colleague work in exactly these services from that day. True if that is a change."""
    rows = ServicePosting.objects.filter(colleague_id=colleague_id).select_for_update()
    spells = [Spell(r.pk, r.service_id, r.from_on, r.until_on) for r in rows]
    change = change_from(spells, service_ids, from_on)
    _apply(rows, change, from_on)
    for service_id in change.begin:
        ServicePosting.objects.create(
            colleague_id=colleague_id, service_id=service_id, from_on=from_on
        )
    return bool(change.end or change.drop or change.keep_open or change.begin)


def change_teams(*, colleague_id: int, team_ids: Iterable[int], from_on: date) -> bool:
    """Have the colleague work in exactly these teams from that day. True if that is a change."""
    rows = TeamMembership.objects.filter(colleague_id=colleague_id).select_for_update()
    spells = [Spell(r.pk, r.team_id, r.from_on, r.until_on) for r in rows]
    change = change_from(spells, team_ids, from_on)
    _apply(rows, change, from_on)
    for team_id in change.begin:
        TeamMembership.objects.create(colleague_id=colleague_id, team_id=team_id, from_on=from_on)
    return bool(change.end or change.drop or change.keep_open or change.begin)


def end_colleague(*, colleague_id: int, left_on: date) -> None:
    """Set the last working day, and end postings, memberships and absences with it."""
    after = left_on + timedelta(days=1)
    change_services(colleague_id=colleague_id, service_ids=(), from_on=after)
    change_teams(colleague_id=colleague_id, team_ids=(), from_on=after)
    Absence.objects.filter(colleague_id=colleague_id, from_on__gt=left_on).delete()
    Absence.objects.filter(stand_in_id=colleague_id, until_on__gt=left_on).update(stand_in=None)
    Colleague.objects.filter(pk=colleague_id).update(left_on=left_on)


def return_colleague(*, colleague_id: int) -> None:
    """Take the last working day away: a leaver works here again."""
    Colleague.objects.filter(pk=colleague_id).update(left_on=None)


def _apply(
    rows: "QuerySet[ServicePosting] | QuerySet[TeamMembership]", change: DatedChange, from_on: date
) -> None:
    rows.filter(pk__in=change.drop).delete()
    rows.filter(pk__in=change.end).update(until_on=from_on - timedelta(days=1))
    rows.filter(pk__in=change.keep_open).update(until_on=None)
