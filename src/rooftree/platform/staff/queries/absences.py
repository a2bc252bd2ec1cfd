"""Who is away, and who stands in."""

from datetime import date

from rooftree.platform.staff.models import Absence, Colleague
from rooftree.platform.staff.queries.lines import AbsenceLine, AwayLine
from rooftree.platform.staff.rules import stand_in


def away(colleague_id: int, *, on: date) -> AbsenceLine | None:
    """Give the absence that holds on this day, or None for somebody at work."""
    row = Absence.objects.filter(
        colleague_id=colleague_id, from_on__lte=on, until_on__gte=on
    ).first()
    return _line(row) if row else None


def absences_of(colleague_id: int, *, since: date) -> list[AbsenceLine]:
    """Give absences that end on or after this day, soonest first."""
    return [
        _line(row) for row in Absence.objects.filter(colleague_id=colleague_id, until_on__gte=since)
    ]


def working_stand_in(colleague_id: int, *, on: date) -> int | None:
    """Give who does the work of somebody away: the first at work along the chain of stand-ins.

    None for somebody at work, for a chain that ends, and for one that runs in a ring.
    """
    held = everybody_away(on=on).get(colleague_id)
    return held.working_stand_in_id if held else None


def everybody_away(*, on: date) -> dict[int, AwayLine]:
    """Give by colleague who is away on this day, in two queries however many are."""
    rows = list(
        Absence.objects.filter(from_on__lte=on, until_on__gte=on).values_list(
            "colleague_id", "stand_in_id", "until_on"
        )
    )
    stand_ins: dict[int, int | None] = {who: named for who, named, _ in rows}
    # A leaver does no work, whoever named them.
    gone = Colleague.objects.filter(left_on__lt=on).values_list("pk", flat=True)
    stand_ins.update((leaver, stand_ins.get(leaver)) for leaver in gone)
    return {
        who: AwayLine(until_on, stand_in.working_stand_in(who, stand_ins))
        for who, _, until_on in rows
    }


def _line(row: Absence) -> AbsenceLine:
    return AbsenceLine(row.pk, row.colleague_id, row.from_on, row.until_on, row.stand_in_id)
