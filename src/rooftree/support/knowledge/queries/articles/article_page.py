"""One article as the reader sees it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Audience, RevisionState
from rooftree.support.knowledge.models import (
    Article,
    OldAddress,
    RelatedArticle,
    Revision,
    Vote,
)
from rooftree.support.knowledge.queries.articles.drawn import drawn
from rooftree.support.knowledge.rules.articles.standing_words import state_of

_WITH = ("category", "service", "keeper", "published", "leads_to")
_OPEN = (RevisionState.DRAFT, RevisionState.REVIEW)
# An article leads only to one in use, which may be retired later: chains are short.
_MOST_STEPS = 20


@dataclass(frozen=True)
class Moved:
    """The article is read at another address."""

    slug: str


@dataclass(frozen=True)
class Lead:
    """Another article, to read next or instead."""

    slug: str
    title: str


@dataclass(frozen=True)
class MyVote:
    """What the reader said of this revision."""

    is_helpful: bool
    why_not: str
    words: str


@dataclass(frozen=True)
class ArticlePage:
    """An article. `html` was cleaned, and is empty where readers see no words of it.

    `state` is published, review, draft or retired; `open_state` whether a change is under way,
    for those who keep it. `revision_id` is None where nothing is published.
    """

    id: int
    slug: str
    title: str
    html: str
    kind: str
    kind_words: str
    form: str
    link: str
    file_name: str
    file_size: int
    revision_id: int | None
    number: int | None
    audience: str
    audience_words: str
    service: str
    category: str
    state: str
    open_state: str
    published_at: datetime | None
    published_by: str
    reviewed_on: date | None
    review_due_on: date | None
    is_review_due: bool
    retired_at: datetime | None
    retired_reason: str
    leads_to: Lead | None
    related: tuple[Lead, ...]
    my_vote: MyVote | None
    may_vote: bool
    may_keep: bool
    keeper_name: str


def article_page(*, actor: Actor, slug: str, on: date) -> ArticlePage | Moved | None:
    """Give the article at this address, where it is read now, or None for what can't be read.

    Strangers read what is published for everyone. A retired one leads on to the one named in its
    place, but for those who keep articles.
    """
    found = Article.objects.select_related(*_WITH).filter(slug=slug).first()
    may_keep = access.may(actor, permissions.KEEP_ARTICLES)
    if found is None:
        old = OldAddress.objects.select_related("article__leads_to").filter(slug=slug).first()
        if old is None or not _may_read(actor, old.article, may_keep=may_keep):
            return None
        return Moved(old.article.slug)
    if not _may_read(actor, found, may_keep=may_keep):
        return None
    if found.retired_at is not None and not may_keep:
        target = _instead(actor, found)
        if target is not None:
            return Moved(target.slug)
    return _page(actor, found, on, may_keep=may_keep)


def _may_read(actor: Actor, article: Article, *, may_keep: bool) -> bool:
    if may_keep:
        return True
    if article.published_id is None:
        return False
    return article.audience == Audience.EVERYONE or access.may(actor, permissions.READ_ARTICLES)


def _instead(actor: Actor, article: Article) -> Article | None:
    """Follow where a retired article leads, to one in use that the reader may read."""
    at = article.leads_to
    for _ in range(_MOST_STEPS):
        if at is None or at.retired_at is None:
            break
        at = at.leads_to
    if at is None or at.retired_at is not None:
        return None
    return at if _may_read(actor, at, may_keep=False) else None


def _page(actor: Actor, article: Article, on: date, *, may_keep: bool) -> ArticlePage:
    revision = article.published
    open_state = _open_state(article) if may_keep else ""
    is_retired = article.retired_at is not None
    is_shown = revision is not None and not is_retired
    state = state_of(
        is_published=revision is not None, is_retired=is_retired, open_state=open_state
    )
    file = files.file_line(revision.file_id) if revision and revision.file_id else None
    published_at = article.published_at if revision is not None else None
    due_on = article.review_due_on
    return ArticlePage(
        id=article.pk,
        slug=article.slug,
        title=revision.title if revision else _latest_title(article),
        html=drawn(revision.body, article.pk) if revision and is_shown else "",
        kind=article.kind,
        kind_words=article.get_kind_display(),
        form=revision.form if revision else "",
        link=revision.link if revision else "",
        file_name=file.name if file else "",
        file_size=file.size if file else 0,
        revision_id=revision.pk if revision else None,
        number=revision.number if revision else None,
        audience=article.audience,
        audience_words=article.get_audience_display(),
        service=article.service.name if article.service else "",
        category=article.category.name,
        state=state,
        open_state=open_state,
        published_at=published_at,
        published_by=revision.decided_by_name if revision else "",
        reviewed_on=timezone.localdate(published_at) if published_at else None,
        review_due_on=due_on,
        is_review_due=bool(is_shown and due_on and due_on <= on),
        retired_at=article.retired_at,
        retired_reason=article.retired_reason,
        leads_to=_lead(actor, article, may_keep=may_keep) if is_retired else None,
        related=_related(actor, article) if is_shown else (),
        my_vote=_my_vote(actor, revision) if is_shown else None,
        may_vote=is_shown
        and actor.colleague_id is not None
        and access.may(actor, permissions.READ_ARTICLES),
        may_keep=may_keep,
        keeper_name=article.keeper.name if article.keeper else "",
    )


def _open_state(article: Article) -> str:
    rows = Revision.objects.filter(article=article, state__in=_OPEN).order_by()
    return rows.values_list("state", flat=True).first() or ""


def _latest_title(article: Article) -> str:
    rows = Revision.objects.filter(article=article).order_by("-number")
    return rows.values_list("title", flat=True).first() or article.slug


def _lead(actor: Actor, article: Article, *, may_keep: bool) -> Lead | None:
    target = _instead(actor, article) if not may_keep else article.leads_to
    if target is None:
        return None
    title = target.published.title if target.published else target.slug
    return Lead(target.slug, title)


def _related(actor: Actor, article: Article) -> tuple[Lead, ...]:
    rows = RelatedArticle.objects.filter(
        article=article, related__published__isnull=False, related__retired_at=None
    )
    if not access.may(actor, permissions.READ_ARTICLES):
        rows = rows.filter(related__audience=Audience.EVERYONE)
    lines = rows.order_by("id").values_list("related__slug", "related__published__title")
    return tuple(Lead(slug, title or slug) for slug, title in lines)


def _my_vote(actor: Actor, revision: Revision | None) -> MyVote | None:
    if actor.colleague_id is None:
        return None
    row = Vote.objects.filter(revision=revision, voter_id=actor.colleague_id).first()
    return MyVote(row.is_helpful, row.why_not, row.words) if row else None
