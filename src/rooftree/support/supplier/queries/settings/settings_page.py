"""The supplier's settings: how clocks are read, how it is reached, its targets."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.access import interface as access
from rooftree.platform.calendars import interface as calendars
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.queries.settings.readings import (
    SHIPPED_READING,
    ReadingLine,
    SupplierLine,
    TargetLine,
    reading_on,
    readings_set,
    supplier,
    targets_set,
)
from rooftree.support.supplier.rules.clocks.reading_words import SettingWords, setting_words
from rooftree.support.supplier.rules.clocks.targets import TABLE_1_2, TARGET_KEYS


@dataclass(frozen=True)
class ReadingRow:
    """How the clocks are read from a date on, in words."""

    line: ReadingLine
    settings: tuple[SettingWords, ...]
    is_in_use: bool
    is_shipped: bool

    @property
    def own(self) -> tuple[SettingWords, ...]:
        """Give what is unlike what ships."""
        return tuple(setting for setting in self.settings if setting.is_own)


@dataclass(frozen=True)
class SettingsPage:
    """What the page shows. `rows` are the newest first; the last one is what ships."""

    supplier: SupplierLine
    today: ReadingRow
    rows: tuple[ReadingRow, ...]


@dataclass(frozen=True)
class TargetRow:
    """One target that holds, held or will hold."""

    line: TargetLine
    is_in_use: bool
    is_shipped: bool

    @property
    def who(self) -> str:
        """Say which cases it is for."""
        return f"Priority {self.line.priority}" if self.line.priority else "Requests"

    @property
    def words(self) -> str:
        """Give the target in words."""
        return self.line.target or "no target"


def settings_page(*, actor: Actor, on: date) -> SettingsPage:
    """Read all settings but the targets."""
    access.require(actor, permissions.WORK_CASES)
    names = calendars.calendars_in_words(on)
    held = sorted(readings_set(), key=lambda line: (line.from_on, line.number), reverse=True)
    now = reading_on(on, held)
    rows = tuple(_row(line, names, now) for line in (*held, SHIPPED_READING))
    today = next(row for row in rows if row.is_in_use)
    return SettingsPage(supplier(), today, rows)


def reading_today(*, actor: Actor, on: date) -> ReadingLine:
    """Give what holds, for a form to begin with."""
    access.require(actor, permissions.WORK_CASES)
    return reading_on(on)


def target_rows(*, actor: Actor, on: date) -> list[TargetRow]:
    """Give every target, table 1.2 first, the newest of each first; requests last."""
    access.require(actor, permissions.WORK_CASES)
    held = sorted(targets_set(), key=lambda line: (line.from_on, line.number), reverse=True)
    found = []
    for key in TARGET_KEYS:
        lines = [line for line in held if (line.kind, line.priority, line.clock) == key]
        lines.append(TargetLine(*key, TABLE_1_2.get(key, "")))
        now = next(line for line in lines if line.from_on <= on)
        found += [TargetRow(line, line is now, not line.number) for line in lines]
    return found


def _row(line: ReadingLine, names: dict[str, str], now: ReadingLine) -> ReadingRow:
    words = setting_words(
        line,
        SHIPPED_READING,
        calendar=names.get(line.calendar, line.calendar),
        shipped_calendar=names.get(SHIPPED_READING.calendar, SHIPPED_READING.calendar),
    )
    return ReadingRow(line, words, line == now, not line.number)
