"""What stands of an article's revisions: for actions, which lock it, and for pages."""

from collections.abc import Iterable, Sequence

from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Revision
from rooftree.support.knowledge.queries.articles.given import Words

OPEN = (RevisionState.DRAFT, RevisionState.REVIEW)


def all_revisions(article_id: int) -> list[Revision]:
    """Give its revisions, newest first."""
    return list(Revision.objects.filter(article_id=article_id).order_by("-number"))


def open_among(revisions: Iterable[Revision]) -> Revision | None:
    """Give the one that is written or reviewed."""
    return next((row for row in revisions if row.state in OPEN), None)


def published_among(revisions: Iterable[Revision]) -> Revision | None:
    """Give the one that readers see, or saw before the article was retired."""
    return next((row for row in revisions if row.state == RevisionState.PUBLISHED), None)


def latest_version(revisions: Iterable[Revision]) -> int:
    """Give the version that a writer who read the article last has seen."""
    return max((row.version for row in revisions), default=0)


def standing_words(revisions: Sequence[Revision]) -> Revision:
    """Give the open revision, else the published one, else the latest that was written here."""
    written = [row for row in revisions if row.state != RevisionState.OFFERED]
    return open_among(revisions) or published_among(revisions) or (written or revisions)[0]


def newer_of_product(revisions: Sequence[Revision]) -> Revision | None:
    """Give the product's text that came after the site published its own."""
    published = published_among(revisions)
    for row in revisions:
        if row.state == RevisionState.OFFERED:
            decided_at = published.decided_at if published else None
            return None if decided_at and decided_at >= row.made_at else row
    return None


def words_of(revision: Revision) -> Words:
    """Give a revision's words as a writer gives them."""
    return Words(
        title=revision.title,
        body=revision.body,
        form=revision.form,
        link=revision.link,
        file_id=revision.file_id,
        keywords=revision.keywords,
        what_changed=revision.what_changed,
    )
