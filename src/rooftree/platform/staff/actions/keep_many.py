"""Keep many colleagues at once, in as many statements as for one: for a staff list."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta

from django.db import connection

from rooftree.platform.staff.actions.keep_colleague import ColleagueDetails
from rooftree.platform.staff.actions.keep_structure import keep_units
from rooftree.platform.staff.models import Colleague, ServicePosting
from rooftree.platform.staff.rules.dated_changes import Spell, change_from

_TOGETHER = 500
_COLUMNS = ("name", "email", "staff_number", "job_title", "telephone", "unit_id")


def lock_colleagues() -> None:
    """Let nobody else write colleagues until the transaction ends: what was read stays true."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE staff_colleague IN SHARE ROW EXCLUSIVE MODE")


def add_colleagues(several: Sequence[ColleagueDetails], *, started_on: date) -> list[int]:
    """Add colleagues whose addresses and numbers nobody has; gives their ids in this order."""
    units = keep_units(details.unit for details in several)
    rows = [
        Colleague(started_on=started_on, **dict(_columns(details, units))) for details in several
    ]
    return [row.pk for row in Colleague.objects.bulk_create(rows, batch_size=_TOGETHER)]


def change_colleagues(several: Mapping[int, ColleagueDetails]) -> None:
    """Write details over what stood there, by colleague."""
    units = keep_units(details.unit for details in several.values())
    rows = list(Colleague.objects.filter(pk__in=several.keys()))
    for row in rows:
        for column, value in _columns(several[row.pk], units):
            setattr(row, column, value)
    fields = [column.removesuffix("_id") for column in _COLUMNS]
    # They exist, so each is an update: as one statement for hundreds, unlike bulk_update.
    Colleague.objects.bulk_create(
        rows,
        batch_size=_TOGETHER,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=fields,
    )


def change_services_of(wanted: Mapping[int, Collection[int]], *, from_on: date) -> None:
    """Have each colleague work in exactly these services from that day."""
    spells: dict[int, list[Spell]] = defaultdict(list)
    rows = ServicePosting.objects.filter(colleague_id__in=wanted.keys()).select_for_update()
    for row in rows:
        spells[row.colleague_id].append(Spell(row.pk, row.service_id, row.from_on, row.until_on))
    changes = {one: change_from(spells[one], services, from_on) for one, services in wanted.items()}
    found = ServicePosting.objects.all()
    found.filter(pk__in=[pk for c in changes.values() for pk in c.drop]).delete()
    ended = [pk for c in changes.values() for pk in c.end]
    found.filter(pk__in=ended).update(until_on=from_on - timedelta(days=1))
    found.filter(pk__in=[pk for c in changes.values() for pk in c.keep_open]).update(until_on=None)
    ServicePosting.objects.bulk_create(
        [
            ServicePosting(colleague_id=one, service_id=service_id, from_on=from_on)
            for one, change in changes.items()
            for service_id in change.begin
        ],
        batch_size=_TOGETHER,
    )


def _columns(details: ColleagueDetails, units: Mapping[str, int]) -> list[tuple[str, object]]:
    values = (
        details.name,
        details.email.strip().lower(),
        details.staff_number,
        details.job_title,
        details.telephone,
        units.get(details.unit),
    )
    return list(zip(_COLUMNS, values, strict=True))
