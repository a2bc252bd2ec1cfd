"""The supplier's releases: the list, one with its cases, and those whose date was missed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import Release, ReleaseCheck, ReleaseDate, SupplierCase
from rooftree.support.supplier.queries.releases.upgrades import UpgradeLine, upgrades_to
from rooftree.support.supplier.rules.cases.tags import Tag, status_tag
from rooftree.support.supplier.rules.kinds import RELEASE
from rooftree.support.supplier.rules.releases.standing import (
    ReleaseFacts,
    ReleaseStanding,
    release_standing,
)

_AHEAD = Q(released_on=None, withdrawn_on=None)
_STATES = {
    "ahead": _AHEAD,
    "released": Q(released_on__isnull=False, withdrawn_on=None),
    "withdrawn": Q(withdrawn_on__isnull=False),
}
_SORTS = {"version": F("version"), "planned": F("planned_on"), "released": F("released_on")}


@dataclass(frozen=True)
class ReleaseLine:
    """A release as the list shows it. `to_check`: it is out, and these cases wait for an answer."""

    id: int
    version: str
    words: str
    planned_on: date | None
    released_on: date | None
    withdrawn_on: date | None
    standing: ReleaseStanding
    case_count: int
    to_check: int

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(RELEASE, self.id)

    @property
    def is_ahead(self) -> bool:
        """Whether it is still to come."""
        return self.released_on is None and self.withdrawn_on is None


@dataclass(frozen=True)
class PromisedDate:
    """One date that was promised; None where the release was withdrawn."""

    planned_on: date | None
    reason: str
    set_at: datetime
    set_by: str


@dataclass(frozen=True)
class CaseOfRelease:
    """A case that the release should close, and whether it did; `did_close` None: not said yet."""

    id: int
    reference: str
    subject: str
    priority: int | None
    tag: Tag
    did_close: bool | None
    words: str
    checked_at: datetime | None
    checked_by: str


@dataclass(frozen=True)
class ReleasePage:
    """A release with its dates, its cases and the upgrades to it."""

    line: ReleaseLine
    dates: tuple[PromisedDate, ...]
    cases: tuple[CaseOfRelease, ...]
    upgrades: tuple[UpgradeLine, ...]


def release_rows(
    *, actor: Actor, on: date, state: str, sort: str, offset: int, limit: int
) -> tuple[list[ReleaseLine], int]:
    """Give a page of the list: `state` is "", "ahead", "missed", "released" or "withdrawn"."""
    access.require(actor, permissions.WORK_CASES)
    rows = Release.objects.filter(_missed(on) if state == "missed" else _STATES.get(state, Q()))
    field = _SORTS.get(sort.removeprefix("-"), F("planned_on"))
    is_down = sort.startswith("-")
    order = field.desc(nulls_last=True) if is_down else field.asc(nulls_last=True)
    found = _counted(rows).order_by(order, "-pk")[offset : offset + limit]
    return [_line(row, on) for row in found], rows.count()


def releases_missed(*, actor: Actor, on: date) -> list[ReleaseLine]:
    """Give the releases whose promised date is over and that are not out. One query."""
    access.require(actor, permissions.WORK_CASES)
    return [_line(row, on) for row in _counted(Release.objects.filter(_missed(on)))]


def release_page(*, actor: Actor, release_id: int, at: datetime, on: date) -> ReleasePage | None:
    """Give one release; None where there is none."""
    access.require(actor, permissions.WORK_CASES)
    row = _counted(Release.objects.filter(pk=release_id)).first()
    if row is None:
        return None
    checks = {check.case_id: check for check in row.checks.all()}
    cases = row.cases.order_by(F("priority").asc(nulls_last=True), "raised_at")
    return ReleasePage(
        _line(row, on),
        tuple(_date(each) for each in row.dates.all()),
        tuple(_case(case, checks.get(case.pk)) for case in cases),
        tuple(upgrades_to(release_id, at=at, on=on)),
    )


def release_choices(*, actor: Actor) -> list[tuple[int, str]]:
    """Give what a case may wait for: everything not withdrawn, the newest first."""
    access.require(actor, permissions.WORK_CASES)
    rows = Release.objects.filter(withdrawn_on=None).order_by("-pk")
    return list(rows.values_list("pk", "version"))


def release_names(*, actor: Actor, ids: Sequence[int]) -> dict[int, str]:
    """Name releases to those who work with them."""
    if not access.may(actor, permissions.WORK_CASES):
        return {}
    return dict(Release.objects.filter(pk__in=ids).values_list("pk", "version"))


def facts_of(row: Release, moved: int) -> ReleaseFacts:
    """Give what its standing is worked out from."""
    return ReleaseFacts(row.planned_on, row.released_on, row.withdrawn_on, moved)


def _missed(on: date) -> Q:
    return _AHEAD & Q(planned_on__lt=on)


def _counted(rows: QuerySet[Release]) -> QuerySet[Release]:
    answered = ReleaseCheck.objects.filter(release=OuterRef("pk"), case=OuterRef("cases__pk"))
    open_cases = Q(~Exists(answered), cases__isnull=False)
    return rows.annotate(
        case_count=Count("cases", distinct=True),
        unanswered=Count("cases", distinct=True, filter=open_cases),
        date_count=Count("dates", distinct=True),
    )


def _line(row: Release, on: date) -> ReleaseLine:
    counts = vars(row)
    is_out = row.released_on is not None and row.withdrawn_on is None
    return ReleaseLine(
        id=row.pk,
        version=row.version,
        words=row.words,
        planned_on=row.planned_on,
        released_on=row.released_on,
        withdrawn_on=row.withdrawn_on,
        standing=release_standing(facts_of(row, max(0, counts["date_count"] - 1)), on=on),
        case_count=counts["case_count"],
        to_check=counts["unanswered"] if is_out else 0,
    )


def _date(row: ReleaseDate) -> PromisedDate:
    return PromisedDate(row.planned_on, row.reason, row.set_at, row.set_by_name)


def _case(row: SupplierCase, check: ReleaseCheck | None) -> CaseOfRelease:
    return CaseOfRelease(
        id=row.pk,
        reference=row.reference,
        subject=row.subject,
        priority=row.priority,
        tag=status_tag(row.status),
        did_close=check.did_close if check else None,
        words=check.words if check else "",
        checked_at=check.at if check else None,
        checked_by=check.by_name if check else "",
    )
