"""One recurring question with each asking that its numbers count."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchableEntry, SearchHit, filled
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Article, Question, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.queries.loop.recurring_list import Wanted


@dataclass(frozen=True)
class Asking:
    """One asking. `who` tells people apart and names nobody; `url` is there for who may open it."""

    at: datetime
    title: str
    source: str
    who: str
    service: str
    reference: str
    url: str


@dataclass(frozen=True)
class LinkedArticle:
    """An article at hand. `is_published`: readers see it."""

    id: int
    slug: str
    title: str
    is_published: bool


@dataclass(frozen=True)
class RecurringPage:
    """A recurring question. `askings` are exactly what `times`, `people` and `services` count."""

    id: int
    title: str
    verdict: str
    verdict_words: str
    times: int
    people: int
    services: int
    askings: tuple[Asking, ...]
    best: LinkedArticle | None
    drafts: tuple[LinkedArticle, ...]
    set_aside_at: datetime | None
    set_aside_by: str
    set_aside_reason: str


def recurring_one(*, actor: Actor, recurring_id: int, wanted: Wanted) -> RecurringPage | None:
    """Give it with its askings, newest first; None where it is gone."""
    access.require(actor, permissions.KEEP_ARTICLES)
    found = RecurringQuestion.objects.select_related("best__published")
    row = found.filter(pk=recurring_id).first()
    if row is None:
        return None
    asked = _counted(recurring_id, wanted)
    links = _links(actor, asked)
    people = _numbered([each.asker_key for each in asked])
    return RecurringPage(
        id=row.pk,
        title=row.title,
        verdict=row.verdict,
        verdict_words=row.get_verdict_display(),
        times=len(asked),
        people=len(people),
        services=len({each.service_id for each in asked if each.service_id}),
        askings=tuple(_asking(each, people, links) for each in asked),
        best=_article(row.best) if row.best else None,
        drafts=tuple(_article(each) for each in _drafts(recurring_id)),
        set_aside_at=row.set_aside_at,
        set_aside_by=row.set_aside_by_name,
        set_aside_reason=row.set_aside_reason,
    )


def _counted(recurring_id: int, wanted: Wanted) -> Sequence[Question]:
    rows = Question.objects.filter(
        pk__in=_members(recurring_id), at__gte=wanted.since, at__lte=wanted.at
    )
    if wanted.service_id:
        rows = rows.filter(service=wanted.service_id)
    return list(rows.select_related("service").order_by("-at", "-pk"))


def _members(recurring_id: int) -> QuerySet[RecurringMember, int]:
    rows = RecurringMember.objects.filter(recurring=recurring_id)
    return rows.order_by().values_list("question_id", flat=True)


def _numbered(keys: Sequence[str]) -> Mapping[str, int]:
    """Give each person a number, in the order in which they first asked."""
    return {key: place for place, key in enumerate(dict.fromkeys(reversed(keys)), start=1)}


def _links(actor: Actor, asked: Sequence[Question]) -> Mapping[Ref, SearchHit]:
    """Give the lines of records above that the reader may open, one query a kind."""
    ids: dict[str, list[int]] = {}
    for each in asked:
        if each.ref_id is not None:
            ids.setdefault(each.ref_kind, []).append(each.ref_id)
    entries = [e for e in filled("searchable", SearchableEntry) if e.kind in ids]
    return {hit.ref: hit for entry in entries for hit in entry.hits(actor, ids[entry.kind])}


def _asking(row: Question, people: Mapping[str, int], links: Mapping[Ref, SearchHit]) -> Asking:
    hit = links.get(Ref(row.ref_kind, row.ref_id)) if row.ref_id is not None else None
    return Asking(
        at=row.at,
        title=row.title,
        source=row.get_source_display(),
        who=f"Person {people[row.asker_key]}",
        service=row.service.name if row.service else "",
        reference=hit.detail.partition(",")[0] if hit else "",
        url=hit.url if hit else "",
    )


def _drafts(recurring_id: int) -> Sequence[Article]:
    rows = Article.objects.filter(
        draft_sources__question__in=_members(recurring_id),
        published=None,
        retired_at=None,
    )
    return list(rows.order_by("pk").distinct().prefetch_related("revisions"))


def _article(row: Article) -> LinkedArticle:
    if row.published is not None:
        return LinkedArticle(row.pk, row.slug, row.published.title, is_published=True)
    newest = max(row.revisions.all(), key=lambda revision: revision.number, default=None)
    return LinkedArticle(row.pk, row.slug, newest.title if newest else row.slug, is_published=False)
