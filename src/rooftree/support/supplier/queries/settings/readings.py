"""How the supplier's clocks are read on a day, and how the supplier is reached."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.contrib.postgres.expressions import ArraySubquery

from rooftree.platform.calendars.interface import DaysReading
from rooftree.platform.database.interface import read_once
from rooftree.support.supplier.models import (
    ClockReading,
    Supplier,
    SupplierAddress,
    SupplierTarget,
)
from rooftree.support.supplier.rules.clocks.lines import Readings, Remeasures
from rooftree.support.supplier.rules.clocks.targets import TABLE_1_2
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER

SUPPORT_CALENDAR = "support"
BEGINNING = date(2000, 1, 1)
SHIPPED_BY = "Rooftree, as it ships"


@dataclass(frozen=True)
class ReadingLine:
    """What holds from a date on. `number` 0 is what ships."""

    readings: Readings
    calendar: str = SUPPORT_CALENDAR
    warn_first: int = 75
    warn_last: int = 100
    stale_days: int = 5
    from_on: date = BEGINNING
    number: int = 0
    set_by: str = SHIPPED_BY
    reason: str = ""


SHIPPED_READING = ReadingLine(Readings())


@dataclass(frozen=True)
class TargetLine:
    """One target from a date on. `priority` 0: requests; `target` "" for none."""

    kind: str
    priority: int
    clock: str
    target: str
    from_on: date = BEGINNING
    number: int = 0
    set_by: str = SHIPPED_BY
    reason: str = ""


@dataclass(frozen=True)
class SupplierLine:
    """The supplier as pages and mails name it. `addresses` begin with @ for a whole domain."""

    name: str
    helphub_address: str
    portal_address: str
    reference_pattern: str
    main_product: str
    takes_cases_by_mail: bool
    hand_over_subject: str
    hand_over_text: str
    addresses: tuple[str, ...] = ()

    @property
    def within(self) -> str:
        """The name inside a sentence: “the supplier” until a site enters its own."""
        return f"the {self.name[4:]}" if self.name.startswith("The ") else self.name


@read_once
def readings_set() -> tuple[ReadingLine, ...]:
    """Read what this site set, in one query, the latest date first."""
    return tuple(_reading(row) for row in ClockReading.objects.all())


@read_once
def targets_set() -> tuple[TargetLine, ...]:
    """Read what this site set, in one query."""
    return tuple(
        TargetLine(
            row.kind,
            row.priority,
            row.clock,
            row.target,
            row.from_on,
            row.pk,
            row.set_by_name,
            row.reason,
        )
        for row in SupplierTarget.objects.all()
    )


def reading_on(on: date, held: Iterable[ReadingLine] | None = None) -> ReadingLine:
    """Give how clocks are read for what was raised on the day; `held`: as read before."""
    rows = readings_set() if held is None else held
    lines = [line for line in rows if line.from_on <= on]
    return max((SHIPPED_READING, *lines), key=lambda line: (line.from_on, line.number))


def targets_on(
    on: date, held: Iterable[TargetLine] | None = None
) -> dict[tuple[str, int, str], str]:
    """Give the targets for what was raised on the day, as `case_state` takes them."""
    rows = targets_set() if held is None else held
    found = dict(TABLE_1_2)
    for line in sorted(rows, key=lambda line: (line.from_on, line.number)):
        if line.from_on <= on:
            found[line.kind, line.priority, line.clock] = line.target
    return {key: target for key, target in found.items() if target}


@read_once
def target_line(key: tuple[str, int, str], on: date) -> TargetLine:
    """Give one target for what was raised on the day, and who set it."""
    rows = [each for each in targets_set() if (each.kind, each.priority, each.clock) == key]
    shipped = TargetLine(*key, TABLE_1_2.get(key, ""))
    lines = [shipped, *(each for each in rows if each.from_on <= on)]
    return max(lines, key=lambda line: (line.from_on, line.number))


def supplier() -> SupplierLine:
    """Give the supplier, in one query; as it ships where the site has entered nothing."""
    addresses = ArraySubquery(SupplierAddress.objects.values("address"))
    found: Any = Supplier.objects.annotate(known=addresses).first()
    row = found or Supplier(**SHIPPED_SUPPLIER)
    known = tuple(found.known) if found else _addresses()
    return SupplierLine(
        name=row.name,
        helphub_address=row.helphub_address,
        portal_address=row.portal_address,
        reference_pattern=row.reference_pattern,
        main_product=row.main_product,
        takes_cases_by_mail=row.takes_cases_by_mail,
        hand_over_subject=row.hand_over_subject,
        hand_over_text=row.hand_over_text,
        addresses=known,
    )


def _reading(row: ClockReading) -> ReadingLine:
    readings = Readings(
        is_automatic_a_response=row.is_automatic_a_response,
        pauses_response=row.pauses_response,
        pauses_resolution=row.pauses_resolution,
        remeasures=cast("Remeasures", row.remeasures),
        days_reading=cast("DaysReading", row.days_reading),
    )
    return ReadingLine(
        readings,
        row.calendar,
        row.warn_first,
        row.warn_last,
        row.stale_days,
        row.from_on,
        row.pk,
        row.set_by_name,
        row.reason,
    )


def _addresses() -> tuple[str, ...]:
    return tuple(SupplierAddress.objects.values_list("address", flat=True))
