"""Colleagues, with the services they work in on a day."""

from collections.abc import Iterable
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils import timezone

from rooftree.platform.staff.models import Colleague, ServicePosting, TeamMembership
from rooftree.platform.staff.queries.lines import ColleagueLine


def on_day(on: date) -> Q:
    """Keep dated rows that hold on this day."""
    return Q(from_on__lte=on) & (Q(until_on=None) | Q(until_on__gte=on))


def colleague(colleague_id: int, *, on: date | None = None) -> ColleagueLine | None:
    """Give one colleague, leavers too; services as on the day, today unless told."""
    return next(iter(_lines(Colleague.objects.filter(pk=colleague_id), on)), None)


def colleague_by_email(address: str, *, on: date) -> ColleagueLine | None:
    """Give the colleague with this address, whatever its case; a leaver has `left_on`."""
    return next(iter(_lines(Colleague.objects.filter(email__iexact=address.strip()), on)), None)


def colleagues_by_email(addresses: Iterable[str], *, on: date) -> dict[str, ColleagueLine]:
    """Give by address in small letters the colleagues who have one of these, leavers too."""
    wanted = {address.strip().casefold() for address in addresses if address.strip()}
    found = Colleague.objects.annotate(small=Lower("email")).filter(small__in=wanted)
    return {line.email.casefold(): line for line in _lines(found, on)}


def colleague_by_number(staff_number: str, *, on: date) -> ColleagueLine | None:
    """Give the colleague with this staff number; nobody for an empty one."""
    if not staff_number:
        return None
    return next(iter(_lines(Colleague.objects.filter(staff_number=staff_number), on)), None)


def colleagues(ids: Iterable[int], *, on: date | None = None) -> list[ColleagueLine]:
    """Give these colleagues by name, leavers too."""
    return _lines(Colleague.objects.filter(pk__in=list(ids)), on)


def everybody(*, on: date) -> list[ColleagueLine]:
    """Give everybody who has not left by this day, by name."""
    return _lines(Colleague.objects.filter(Q(left_on=None) | Q(left_on__gte=on)), on)


def everybody_ever(*, on: date) -> list[ColleagueLine]:
    """Give everybody, leavers too, by name."""
    return _lines(Colleague.objects.all(), on)


def members_of(team_id: int, *, on: date) -> list[ColleagueLine]:
    """Give those who work in the team on this day and have not left, by name."""
    members = TeamMembership.objects.filter(on_day(on), team_id=team_id)
    return _lines(
        Colleague.objects.filter(
            Q(left_on=None) | Q(left_on__gte=on), pk__in=members.values("colleague_id")
        ),
        on,
    )


def member_ids_of(team_ids: Iterable[int], *, on: date) -> dict[int, frozenset[int]]:
    """Give by team who works in it on this day and has not left, in one query."""
    found: dict[int, set[int]] = {team_id: set() for team_id in team_ids}
    rows = TeamMembership.objects.filter(
        on_day(on),
        Q(colleague__left_on=None) | Q(colleague__left_on__gte=on),
        team_id__in=list(found),
    )
    for team_id, colleague_id in rows.values_list("team_id", "colleague_id"):
        found[team_id].add(colleague_id)
    return {team_id: frozenset(ids) for team_id, ids in found.items()}


def _lines(rows: QuerySet[Colleague], on: date | None) -> list[ColleagueLine]:
    day = on or timezone.localdate()
    postings = ServicePosting.objects.filter(on_day(day), colleague_id=OuterRef("pk"))
    held = rows.select_related("unit").annotate(
        service_ids=ArraySubquery(postings.order_by("service_id").values("service_id"))
    )
    return [
        ColleagueLine(
            id=row.pk,
            name=row.name,
            email=row.email,
            job_title=row.job_title,
            telephone=row.telephone,
            service_ids=tuple(row.service_ids),
            left_on=row.left_on,
            staff_number=row.staff_number,
            unit=row.unit.name if row.unit else "",
            started_on=row.started_on,
        )
        for row in held
    ]
