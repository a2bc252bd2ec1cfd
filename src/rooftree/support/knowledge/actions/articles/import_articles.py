"""Import articles that are published at once, known by the ids of where they come from."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.insert_published import (
    insert_published,
    insert_revisions,
    published_revision,
)
from rooftree.support.knowledge.actions.articles.standing import show_or_hide
from rooftree.support.knowledge.actions.articles.writing import lock_addresses, taken_addresses
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models import Article, Category, Revision
from rooftree.support.knowledge.queries.articles.standing import OPEN
from rooftree.support.knowledge.rules.articles.addresses import free_slug, slug_of
from rooftree.support.knowledge.rules.articles.import_lines import (
    ImportLine,
    Known,
    read_import,
)

IMPORTED = "Import"
MADE, CHANGED, UNCHANGED = "made", "changed", "unchanged"
_SHELF = "imported"
_SHELF_NAME = "Imported"
_SAME = ("title", "body", "keywords")


@dataclass(frozen=True)
class Imported:
    """What became of one line: "made", "changed" or "unchanged"; `article` is its address."""

    id: str | int
    article: str
    outcome: str


@dataclass
class _Site:
    """What the site has: services and shelves by key, and when the import happens."""

    services: Mapping[str, int]
    shelves: Mapping[str, int]
    at: datetime


@transaction.atomic
def import_articles(*, actor: Actor, lines: Iterable[bytes]) -> list[Imported]:
    """Import a file of JSON Lines, or raise FaultyLines and change nothing.

    A line that says what it said the last time changes nothing, also where staff wrote over it.
    """
    access.require(actor, permissions.KEEP_ARTICLES)
    site = _site()
    given = read_import(
        lines, Known(site.services, site.shelves, ArticleKind.values, Audience.values)
    )
    rows = Article.objects.select_for_update(of=("self",)).order_by("pk")
    held = {row.import_key: row for row in rows.filter(import_key__in=[g.key for g in given])}
    changed = _changed([line for line in given if line.key in held], held, site)
    new = _insert([line for line in given if line.key not in held], site)
    touched = {row.import_key for row in changed}
    if touched or new:
        show_or_hide([row.pk for row in (*changed, *new.values())])
        audit.record(
            actor,
            "knowledge.articles_imported",
            details={"made": len(new), "changed": len(changed)},
        )
    return [
        Imported(
            line.id,
            (new.get(line.key) or held[line.key]).slug,
            MADE if line.key in new else CHANGED if line.key in touched else UNCHANGED,
        )
        for line in given
    ]


def _site() -> _Site:
    shelves = dict(Category.objects.filter(is_in_use=True).values_list("key", "pk"))
    return _Site({line.key: line.id for line in staff.services()}, shelves, timezone.now())


def _insert(lines: Sequence[ImportLine], site: _Site) -> dict[str, Article]:
    if not lines:
        return {}
    lock_addresses()
    taken = taken_addresses()
    if any(not line.category for line in lines):
        shelf, _ = Category.objects.get_or_create(key=_SHELF, defaults={"name": _SHELF_NAME})
        site.shelves = {**site.shelves, "": shelf.pk}
    made: dict[str, Article] = {}
    for line in lines:
        slug = free_slug(slug_of(line.title), taken)
        taken.add(slug)
        made[line.key] = Article(
            slug=slug,
            kind=line.kind or ArticleKind.FAQ,
            audience=line.audience or Audience.STAFF,
            category_id=site.shelves[line.category],
            service_id=site.services[line.service] if line.service else None,
            import_key=line.key,
            made_at=site.at,
            made_by_name=IMPORTED,
        )
    revisions = [_revision(line, site.at) for line in lines]
    insert_published(list(made.values()), revisions)
    return made


def _changed(
    lines: Sequence[ImportLine], held: Mapping[str | None, Article], site: _Site
) -> list[Article]:
    """Change those whose line is another than the last time."""
    if not lines:
        return []
    ids = [held[line.key].pk for line in lines]
    last, after = _last_imported(ids), _after(ids)
    revisions, touched = [], []
    for line in lines:
        article = held[line.key]
        is_moved = _move(article, line, site)
        before = last.get(article.pk)
        is_new = before is None or any(getattr(before, n) != getattr(line, n) for n in _SAME)
        if is_new:
            article.retired_at, article.retired_reason, article.leads_to = None, "", None
            revision = _revision(line, site.at, after[article.pk])
            revision.article = article
            revisions.append(revision)
        if is_new or is_moved:
            touched.append(article)
    Article.objects.bulk_update(
        touched,
        [*_PLACES, "retired_at", "retired_reason", "leads_to"],
        batch_size=500,
    )
    insert_revisions(revisions)
    return touched


_PLACES = ("service_id", "kind", "audience", "category_id")


def _move(article: Article, line: ImportLine, site: _Site) -> bool:
    """Put the article where the line says, if it says; tell whether that is elsewhere."""
    before = [getattr(article, name) for name in _PLACES]
    if line.service:
        article.service_id = site.services[line.service]
    if line.category:
        article.category_id = site.shelves[line.category]
    article.kind = line.kind or article.kind
    article.audience = line.audience or article.audience
    return before != [getattr(article, name) for name in _PLACES]


def _last_imported(ids: Sequence[int]) -> dict[int, Revision]:
    rows = Revision.objects.filter(article_id__in=ids, made_by=None, made_by_name=IMPORTED)
    rows = rows.order_by("article_id", "-number").distinct("article_id")
    return {row.article_id: row for row in rows}


def _after(ids: Sequence[int]) -> dict[int, dict[str, int]]:
    """Give the next revision's number and version of each; an open draft stays as it was read."""
    rows = Revision.objects.filter(article_id__in=ids).order_by().values("article_id")
    counted = rows.annotate(
        latest=Max("number"), version=Max("version"), open=Max("pk", filter=Q(state__in=OPEN))
    )
    return {
        row["article_id"]: {
            "number": row["latest"] + 1,
            "version": row["version"] + (0 if row["open"] else 1),
        }
        for row in counted
    }


def _revision(line: ImportLine, at: datetime, after: Mapping[str, int] | None = None) -> Revision:
    return published_revision(
        title=line.title,
        body=line.body,
        keywords=line.keywords,
        what_changed="As the import has it" if after else "",
        by_name=IMPORTED,
        at=at,
        after=after,
    )
