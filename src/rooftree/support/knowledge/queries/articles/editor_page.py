"""One article as those who keep it see it."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import (
    Article,
    HelpPlace,
    OldAddress,
    Picture,
    RelatedArticle,
    Revision,
)
from rooftree.support.knowledge.queries.articles.article_page import Lead
from rooftree.support.knowledge.queries.articles.given import Details, Words
from rooftree.support.knowledge.queries.articles.standing import (
    OPEN,
    all_revisions,
    latest_version,
    newer_of_product,
    published_among,
    standing_words,
    words_of,
)
from rooftree.support.knowledge.rules.articles.approval import why_not_publish
from rooftree.support.knowledge.rules.articles.standing_words import state_of

_WITH = ("category", "keeper")


@dataclass(frozen=True)
class PictureLine:
    """A picture of the article, by the name that the text calls it."""

    name: str
    alternative: str
    file_id: int


@dataclass(frozen=True)
class EditorPage:
    """What a writer needs. `words` are the open draft's, else what readers see.

    `version` is to be sent back with what was written. `may_publish`: the draft as it stands;
    `may_publish_now`: also with one's own words in it. `newer_number` is the revision that holds
    the product's newer text, where there is one.
    """

    id: int
    slug: str
    state: str
    open_state: str
    revision_id: int
    version: int
    number: int
    words: Words
    details: Details
    keeper_email: str
    pictures: tuple[PictureLine, ...]
    related: tuple[Lead, ...]
    file_name: str
    shipped_key: str
    newer_shipped: bool
    newer_number: int | None
    returned_reason: str
    made_by_name: str
    sent_by_name: str
    sent_at: datetime | None
    published_at: datetime | None
    needs_second_person: bool
    may_publish: bool
    may_publish_now: bool
    why_not_publish: str
    old_addresses: tuple[str, ...]


def editor_page(*, actor: Actor, article_id: int) -> EditorPage | None:
    """Give it to those who keep articles; None for others, and for an article that is not there."""
    if not access.may(actor, permissions.KEEP_ARTICLES):
        return None
    article = Article.objects.select_related(*_WITH).filter(pk=article_id).first()
    return _page(actor, article) if article else None


def _page(actor: Actor, article: Article) -> EditorPage:
    rows = all_revisions(article.pk)
    revision, newer = standing_words(rows), newer_of_product(rows)
    open_state = revision.state if revision.state in OPEN else ""
    needs_second = article.category.needs_second_person
    why_not = _why_not(actor, revision, needs_second_person=needs_second)
    is_retired = article.retired_at is not None
    file = files.file_lines([revision.file_id]) if revision.file_id else []
    related = _related(article)
    return EditorPage(
        id=article.pk,
        slug=article.slug,
        state=state_of(
            is_published=published_among(rows) is not None,
            is_retired=is_retired,
            open_state=open_state,
        ),
        open_state=open_state,
        revision_id=revision.pk,
        version=latest_version(rows),
        number=revision.number,
        words=words_of(revision),
        details=_details(article, tuple(related)),
        keeper_email=article.keeper.email if article.keeper else "",
        pictures=_pictures(article),
        related=tuple(related.values()),
        file_name=file[0].name if file else "",
        shipped_key=article.shipped_key or "",
        newer_shipped=newer is not None,
        newer_number=newer.number if newer else None,
        returned_reason=revision.returned_reason if open_state else "",
        made_by_name=revision.made_by_name,
        sent_by_name=revision.sent_by_name,
        sent_at=revision.sent_at,
        published_at=article.published_at if article.published_id else None,
        needs_second_person=needs_second,
        may_publish=bool(open_state) and not why_not and not is_retired,
        may_publish_now=not needs_second and not is_retired,
        why_not_publish=why_not if open_state else "",
        old_addresses=_old_addresses(article),
    )


def _why_not(actor: Actor, revision: Revision, *, needs_second_person: bool) -> str:
    return why_not_publish(
        needs_second_person=needs_second_person,
        is_in_review=revision.state == RevisionState.REVIEW,
        writer_ids=revision.writer_ids,
        colleague_id=actor.colleague_id,
    )


def _details(article: Article, related_ids: tuple[int, ...]) -> Details:
    keys = HelpPlace.objects.filter(article=article).values_list("help_key", flat=True)
    return Details(
        kind=article.kind,
        category_id=article.category_id,
        service_id=article.service_id,
        audience=article.audience,
        review_due_on=article.review_due_on,
        keeper_id=article.keeper_id,
        help_keys=tuple(keys),
        related_ids=related_ids,
    )


def _related(article: Article) -> dict[int, Lead]:
    rows = RelatedArticle.objects.filter(article=article).order_by("id")
    lines = rows.values_list("related_id", "related__slug", "related__published__title")
    return {pk: Lead(slug, title or slug) for pk, slug, title in lines}


def _pictures(article: Article) -> tuple[PictureLine, ...]:
    rows = Picture.objects.filter(article=article).values_list("name", "alternative", "file_id")
    return tuple(PictureLine(*row) for row in rows)


def _old_addresses(article: Article) -> tuple[str, ...]:
    return tuple(OldAddress.objects.filter(article=article).values_list("slug", flat=True))
