"""What is asked again and again, and what is missing: the list that articles are written from."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import (
    Case,
    Count,
    F,
    IntegerField,
    Max,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import DraftSource, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.rules.loop.windows import RECURS_AT, RETURNS_AT, SHOWN_FIRST

_SORTS: Mapping[str, str] = {
    "times": "times",
    "people": "people",
    "services": "services",
    "latest": "latest_at",
    "title": "title",
}


@dataclass(frozen=True)
class Wanted:
    """What the list is narrowed to: `days` back, one service, one verdict.

    What was set aside is left out; `is_set_aside` gives that alone, `with_set_aside` that too.
    """

    at: datetime
    days: int = SHOWN_FIRST
    service_id: int | None = None
    verdict: str = ""
    is_set_aside: bool = False
    with_set_aside: bool = False

    @property
    def since(self) -> datetime:
        """The instant from which questions count."""
        return self.at - timedelta(days=self.days)

    @property
    def counted(self) -> Q:
        """Which members count."""
        asked = Q(members__question__at__gte=self.since, members__question__at__lte=self.at)
        return asked & Q(members__question__service=self.service_id) if self.service_id else asked


@dataclass(frozen=True)
class RecurringRow:
    """One question: asked `times` by `people` in `services`, and its best article.

    `draft_slug` is that of an article that is being drafted from it.
    """

    id: int
    title: str
    verdict: str
    verdict_words: str
    times: int
    people: int
    services: int
    latest_at: datetime
    best_slug: str
    best_title: str
    draft_slug: str
    set_aside_reason: str


def recurring_list(
    *,
    actor: Actor,
    wanted: Wanted,
    sort: str = "",
    is_descending: bool = True,
    offset: int = 0,
    limit: int = 50,
) -> tuple[list[RecurringRow], int]:
    """Give the rows and how many there are in all, in two queries."""
    access.require(actor, permissions.KEEP_ARTICLES)
    rows = recurring_rows(wanted)
    if sort in _SORTS:
        name = _SORTS[sort]
        rows = rows.order_by(F(name).desc() if is_descending else F(name).asc(), "pk")
    return read_rows(rows[offset : offset + limit]), rows.order_by().count()


def recurring_rows(wanted: Wanted) -> QuerySet[RecurringQuestion]:
    """Find what recurs, with its counts: what nobody answers first, then by people."""
    rows = RecurringQuestion.objects.filter(wanted.counted)
    if wanted.verdict:
        rows = rows.filter(verdict=wanted.verdict)
    counted = rows.annotate(
        times=Count("members"),
        people=Count("members__question__asker_key", distinct=True),
        services=Count("members__question__service", distinct=True),
        latest_at=Max("members__question__at"),
        grown=_grown(),
        matters=_matters(),
    )
    is_off = Q(set_aside_at__isnull=False, grown__lt=RETURNS_AT)
    shown = counted.filter(times__gte=RECURS_AT)
    if not wanted.with_set_aside:
        shown = shown.filter(is_off if wanted.is_set_aside else ~is_off)
    return shown.order_by("matters", "-people", "-times", "pk")


def read_rows(rows: QuerySet[RecurringQuestion]) -> list[RecurringRow]:
    """Read them with their articles and drafts, in one query."""
    joined = rows.select_related("best__published").annotate(draft_slug=_draft())
    return [_row(row) for row in joined]


def grouped_at(actor: Actor) -> datetime | None:
    """Say when questions were grouped last."""
    access.require(actor, permissions.KEEP_ARTICLES)
    found: datetime | None = RecurringQuestion.objects.aggregate(at=Max("grouped_at"))["at"]
    return found


def _grown() -> Coalesce:
    """Count askings since it was set aside, however far back the list looks."""
    since = (
        RecurringMember.objects.filter(
            recurring=OuterRef("pk"), question__at__gt=OuterRef("set_aside_at")
        )
        .order_by()
        .values("recurring")
        .annotate(n=Count("pk"))
        .values("n")
    )
    return Coalesce(Subquery(since), 0)


def _matters() -> Case:
    """Put what an article answers last."""
    answered = When(verdict="answered", then=Value(1))
    return Case(answered, default=Value(0), output_field=IntegerField())


def _draft() -> Subquery:
    drafts = DraftSource.objects.filter(
        question__in=RecurringMember.objects.filter(recurring=OuterRef(OuterRef("pk")))
        .order_by()
        .values("question"),
        article__published=None,
        article__retired_at=None,
    )
    return Subquery(drafts.order_by("article").values("article__slug")[:1])


def _row(row: RecurringQuestion) -> RecurringRow:
    best = row.best
    return RecurringRow(
        id=row.pk,
        title=row.title,
        verdict=row.verdict,
        verdict_words=row.get_verdict_display(),
        times=row.times,  # type: ignore[attr-defined]
        people=row.people,  # type: ignore[attr-defined]
        services=row.services,  # type: ignore[attr-defined]
        latest_at=row.latest_at,  # type: ignore[attr-defined]
        best_slug=best.slug if best else "",
        best_title=best.published.title if best and best.published else "",
        draft_slug=row.draft_slug or "",  # type: ignore[attr-defined]
        set_aside_reason=row.set_aside_reason,
    )
