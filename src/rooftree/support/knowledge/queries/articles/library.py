"""The list of guides, FAQs and training material."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind, Audience, RevisionState
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.guides import guide_keys
from rooftree.support.knowledge.queries.pages import may_open
from rooftree.support.knowledge.rules.articles.standing_words import state_of, state_words

_OPEN = (RevisionState.DRAFT, RevisionState.REVIEW)
_SORTS = {
    "title": "shown_title",
    "kind": "kind",
    "service": "service__name",
    "shelf": "category__order",
    "reviewed": "looked_over_at",
    "due": "review_due_on",
}
_MOST_DIGITS = 9


@dataclass(frozen=True)
class ArticleLine:
    """One article of the list. `open_state` says whether a change of it is under way."""

    id: int
    slug: str
    title: str
    kind_words: str
    service: str
    category: str
    state: str
    open_state: str
    state_words: str
    reviewed_on: date | None
    review_due_on: date | None
    is_review_due: bool


def library(
    *,
    actor: Actor,
    filters: Mapping[str, str],
    sort: str,
    offset: int,
    limit: int,
    on: date,
) -> tuple[list[ArticleLine], int]:
    """Give a page of what the actor may read, and how many there are.

    Filters: kind, service, category (numbers); for keepers state, and work: mine, due, newer.
    """
    keeps = access.may(actor, permissions.KEEP_ARTICLES)
    rows = _kept(_all(), actor, filters, on) if keeps else _read(_all(), actor)
    rows = _narrowed(rows, filters)
    lines = [_line(row, on) for row in _sorted(rows, sort)[offset : offset + limit]]
    return lines, rows.count()


def _all() -> "QuerySet[Article]":
    is_open = Revision.objects.filter(article=OuterRef("pk"), state__in=_OPEN)
    newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
    return Article.objects.annotate(
        open_state=Coalesce(Subquery(is_open.values("state")[:1]), Value("")),
        shown_title=Coalesce("published__title", Subquery(newest.values("title")[:1])),
        looked_over_at=Coalesce("published__decided_at", "published_at"),
    )


def _read(rows: "QuerySet[Article]", actor: Actor) -> "QuerySet[Article]":
    """Leave what is published for this reader, without guides of pages they can't open."""
    rows = rows.filter(published__isnull=False, retired_at=None)
    if not access.may(actor, permissions.READ_ARTICLES):
        return rows.filter(audience=Audience.EVERYONE)
    others = [key for key in guide_keys() if not may_open(actor, key)]
    return rows.exclude(shipped_key__in=others)


def _kept(
    rows: "QuerySet[Article]", actor: Actor, filters: Mapping[str, str], on: date
) -> "QuerySet[Article]":
    is_live = Q(published__isnull=False, retired_at=None)
    state, work = filters.get("state", ""), filters.get("work", "")
    by_state = {
        "retired": Q(retired_at__isnull=False),
        "draft": Q(open_state=RevisionState.DRAFT),
        "review": Q(open_state=RevisionState.REVIEW),
    }
    by_work = {
        "mine": Q(open_state__in=_OPEN) & _written_by(actor),
        "due": is_live & Q(review_due_on__lte=on),
        "newer": is_live & _offered(),
    }
    if state not in by_state and work not in by_work:
        return rows.filter(is_live)
    return rows.filter(by_state.get(state, Q())).filter(by_work.get(work, Q()))


def _written_by(actor: Actor) -> Q:
    own = Revision.objects.filter(state__in=_OPEN, made_by=actor.colleague_id)
    return Q(pk__in=own.values("article"))


def _offered() -> Q:
    """Those whose text in the product is newer than what the site published."""
    offered = Revision.objects.filter(
        state=RevisionState.OFFERED, made_at__gt=F("article__published__decided_at")
    )
    return Q(pk__in=offered.values("article"))


def _narrowed(rows: "QuerySet[Article]", filters: Mapping[str, str]) -> "QuerySet[Article]":
    if kind := filters.get("kind"):
        rows = rows.filter(kind=kind)
    for name in ("service", "category"):
        text = filters.get(name, "")
        if text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS:
            rows = rows.filter(**{f"{name}_id": int(text)})
    return rows


def _sorted(rows: "QuerySet[Article]", sort: str) -> "QuerySet[Article]":
    name = _SORTS.get(sort.removeprefix("-"), _SORTS["shelf"])
    then = ("category__name",) if name == _SORTS["shelf"] else ()
    order = F(name).desc(nulls_last=True) if sort[:1] == "-" else F(name).asc(nulls_last=True)
    by_title = F("shown_title")
    return rows.select_related("service", "category").order_by(order, *then, by_title, "pk")


def _line(row: Article, on: date) -> ArticleLine:
    open_state: str = row.open_state  # type: ignore[attr-defined]
    looked_over: datetime | None = row.looked_over_at  # type: ignore[attr-defined]
    state = state_of(
        is_published=row.published_id is not None,
        is_retired=row.retired_at is not None,
        open_state=open_state,
    )
    return ArticleLine(
        id=row.pk,
        slug=row.slug,
        title=row.shown_title,  # type: ignore[attr-defined]
        kind_words=str(ArticleKind(row.kind).label),
        service=row.service.name if row.service else "",
        category=row.category.name,
        state=state,
        open_state=open_state,
        state_words=state_words(state, open_state),
        reviewed_on=timezone.localdate(looked_over) if looked_over else None,
        review_due_on=row.review_due_on,
        is_review_due=state == "published" and bool(row.review_due_on and row.review_due_on <= on),
    )
