"""The licence register, and one licence with its history."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Topic
from rooftree.support.supplier.models import Licence, LicenceCount, SupplierCase
from rooftree.support.supplier.rules.kinds import LICENCE
from rooftree.support.supplier.rules.licences.headroom import Headroom, headroom, warning_words
from rooftree.support.supplier.rules.licences.shipped import FROM_THE_PAPER

SHOWN_REQUESTS = 5
_SORTS = {
    "module": "module",
    "bought": "bought",
    "in_use": "in_use",
    "checked": "checked_on",
}


@dataclass(frozen=True)
class LicenceLine:
    """A licence as last counted. `is_example`: nobody has counted it yet."""

    id: int
    module: str
    bought: int
    in_use: int
    warn_at: int
    headroom: Headroom
    checked_on: date
    source: str
    is_example: bool
    ended_on: date | None

    @property
    def is_short(self) -> bool:
        """Whether it warns; an ended licence never does."""
        return self.ended_on is None and self.headroom.is_short

    @property
    def state(self) -> tuple[str, str]:
        """Shape and words of its tag."""
        if self.ended_on:
            return "off", "Ended"
        return self.headroom.shape, self.headroom.words

    @property
    def warning(self) -> str:
        """Why it warns, in a sentence."""
        return warning_words(
            self.module, bought=self.bought, in_use=self.in_use, warn_at=self.warn_at
        )

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(LICENCE, self.id)


@dataclass(frozen=True)
class CountLine:
    """One count of the history."""

    bought: int
    in_use: int
    left: int
    warn_at: int
    checked_on: date
    source: str
    words: str
    at: datetime
    by: str
    is_from_paper: bool


@dataclass(frozen=True)
class LicenceRequest:
    """A request to the supplier for licences of the module."""

    id: int
    reference: str
    subject: str
    status: str


@dataclass(frozen=True)
class LicencePage:
    """A licence, what was counted, and what was asked of the supplier for it."""

    line: LicenceLine
    counts: tuple[CountLine, ...]
    requests: tuple[LicenceRequest, ...]


def licence_lines(*, actor: Actor) -> list[LicenceLine]:
    """Give the licences in use, those that warn first. One query."""
    access.require(actor, permissions.WORK_CASES)
    lines = [_line(row) for row in Licence.objects.filter(ended_on=None)]
    return sorted(lines, key=lambda line: (not line.is_short, line.module.casefold()))


def licence_rows(
    *, actor: Actor, state: str, sort: str, offset: int, limit: int
) -> tuple[Sequence[LicenceLine], int]:
    """Give a page of the register: `state` is "", "short" or "ended"; "-" sorts downwards."""
    access.require(actor, permissions.WORK_CASES)
    rows = Licence.objects.filter(ended_on__isnull=state != "ended")
    field = _SORTS.get(sort.removeprefix("-"), "module")
    rows = rows.order_by(f"-{field}" if sort.startswith("-") else field, "pk")
    lines = [line for row in rows if (line := _line(row)).is_short or state != "short"]
    if sort.removeprefix("-") == "left":
        lines.sort(key=lambda line: line.headroom.left, reverse=sort.startswith("-"))
    return lines[offset : offset + limit], len(lines)


def licence_page(*, actor: Actor, licence_id: int) -> LicencePage | None:
    """Give one licence with its history, the newest count first; None where there is none."""
    access.require(actor, permissions.WORK_CASES)
    row = Licence.objects.filter(pk=licence_id).first()
    if row is None:
        return None
    counts = tuple(_count(each) for each in row.counts.all())
    asked = SupplierCase.objects.filter(topic=Topic.FREE_LICENCE, product__iexact=row.module)
    requests = tuple(
        LicenceRequest(case.pk, case.reference, case.subject, case.get_status_display())
        for case in asked[:SHOWN_REQUESTS]
    )
    return LicencePage(_line(row), counts, requests)


def licence_names(*, actor: Actor, ids: Sequence[int]) -> dict[int, str]:
    """Name licences to those who work with them."""
    if not access.may(actor, permissions.WORK_CASES):
        return {}
    return dict(Licence.objects.filter(pk__in=ids).values_list("pk", "module"))


def _line(row: Licence) -> LicenceLine:
    return LicenceLine(
        id=row.pk,
        module=row.module,
        bought=row.bought,
        in_use=row.in_use,
        warn_at=row.warn_at,
        headroom=headroom(bought=row.bought, in_use=row.in_use, warn_at=row.warn_at),
        checked_on=row.checked_on,
        source=row.source,
        is_example=row.is_example,
        ended_on=row.ended_on,
    )


def _count(row: LicenceCount) -> CountLine:
    return CountLine(
        bought=row.bought,
        in_use=row.in_use,
        left=row.bought - row.in_use,
        warn_at=row.warn_at,
        checked_on=row.checked_on,
        source=row.source,
        words=row.words,
        at=row.at,
        by=row.by_name,
        is_from_paper=row.source == FROM_THE_PAPER,
    )
