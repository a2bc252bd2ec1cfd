"""The article that an action is about: locked, and what stands of it."""

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.search import interface as search
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.given import Words
from rooftree.support.knowledge.actions.search.shelve import shelve
from rooftree.support.knowledge.models import Article, Revision
from rooftree.support.knowledge.queries.articles.standing import (
    all_revisions,
    latest_version,
    open_among,
    standing_words,
    words_of,
)

ARTICLE = "knowledge.article"


class ChangedMeanwhile(Exception):
    """Somebody saved the article after it was read. `newer` is what it says now."""

    def __init__(self, article_id: int, newer: Words | None = None) -> None:
        super().__init__(article_id)
        self.newer = newer


class ArticleRetired(ChangedMeanwhile):
    """It was taken out of use: bring it back first."""


class NothingOpen(ChangedMeanwhile):
    """It has no draft."""


class ServiceNotInUse(Exception):
    """No such service is in use."""


def ref_of(article_id: int) -> Ref:
    """Name an article."""
    return Ref(ARTICLE, article_id)


def lock_article(actor: Actor, article_id: int) -> Article:
    """Lock it for who keeps articles, so that two changes follow each other."""
    article = Article.objects.select_for_update(of=("self",)).get(pk=article_id)
    access.require(actor, permissions.KEEP_ARTICLES)
    return article


def lock_kept(actor: Actor, article_id: int) -> Article:
    """Lock an article that is not retired."""
    article = lock_article(actor, article_id)
    if article.retired_at is not None:
        raise ArticleRetired(article_id)
    return article


def open_as_read(article: Article, version: int) -> Revision:
    """Give the open revision, if it is as the reader saw it."""
    rows = all_revisions(article.pk)
    revision = open_among(rows)
    if revision is None:
        raise NothingOpen(article.pk, words_of(standing_words(rows)))
    if version != latest_version(rows):
        raise ChangedMeanwhile(article.pk, words_of(revision))
    return revision


def require_service_in_use(service_id: int | None) -> None:
    """Pass for no service, and for one that is in use."""
    if service_id is None:
        return
    found = staff.service_of_id(service_id)
    if found is None or not found.is_in_use:
        raise ServiceNotInUse(service_id)


def show_or_hide(article_ids: list[int]) -> None:
    """Have these found, by search of articles and in the header, as they are published now."""
    shelve(article_ids)
    search.refresh(ARTICLE, article_ids)
