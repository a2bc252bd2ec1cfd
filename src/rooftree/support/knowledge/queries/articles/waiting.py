"""What waits for somebody to approve it."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind, RevisionState
from rooftree.support.knowledge.models import Revision
from rooftree.support.knowledge.rules.articles.approval import why_not_publish


@dataclass(frozen=True)
class WaitingLine:
    """An article in review. `why_not_publish` tells this reader why they can't approve it."""

    article_id: int
    slug: str
    title: str
    kind_words: str
    category: str
    service: str
    what_changed: str
    is_new: bool
    version: int
    sent_at: datetime
    sent_by_name: str
    why_not_publish: str

    @property
    def may_publish(self) -> bool:
        """Whether this reader may approve it."""
        return not self.why_not_publish


def reviews_waiting(*, actor: Actor) -> list[WaitingLine]:
    """Give what is in review, the longest waiting first."""
    access.require(actor, permissions.KEEP_ARTICLES)
    rows = Revision.objects.filter(state=RevisionState.REVIEW).select_related(
        "article__category", "article__service"
    )
    return [_line(row, actor) for row in rows.order_by("sent_at", "pk")]


def waiting_count() -> int:
    """Count what is in review; the caller shows it to those who keep articles."""
    return Revision.objects.filter(state=RevisionState.REVIEW).count()


def _line(row: Revision, actor: Actor) -> WaitingLine:
    article = row.article
    return WaitingLine(
        article_id=article.pk,
        slug=article.slug,
        title=row.title,
        kind_words=str(ArticleKind(article.kind).label),
        category=article.category.name,
        service=article.service.name if article.service else "",
        what_changed=row.what_changed,
        is_new=article.published_id is None,
        version=row.version,
        sent_at=row.sent_at or row.made_at,
        sent_by_name=row.sent_by_name or row.made_by_name,
        why_not_publish=why_not_publish(
            needs_second_person=article.category.needs_second_person,
            is_in_review=True,
            writer_ids=row.writer_ids,
            colleague_id=actor.colleague_id,
        ),
    )
