"""The pictures and files of articles, for those who may read these."""

from django.db.models import Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Audience, Form
from rooftree.support.knowledge.models import Article, Picture, Revision
from rooftree.support.knowledge.rules.articles.naming import pictures_in


def picture_of(*, actor: Actor, article_id: int, name: str) -> int | None:
    """Give the file of a picture that the published words show, and for keepers of any."""
    rows = Picture.objects.filter(article__in=_readable(actor), article=article_id, name=name)
    found = rows.values_list("file_id", "article__published__body").first()
    if found is None:
        return None
    file_id, body = found
    is_shown = name in pictures_in(body or "") or access.may(actor, permissions.KEEP_ARTICLES)
    return file_id if is_shown else None


def file_of(*, actor: Actor, revision_id: int) -> int | None:
    """Give the file that a revision holds: the published one's, and for keepers any."""
    rows = Revision.objects.filter(pk=revision_id, form=Form.FILE, article__in=_readable(actor))
    if not access.may(actor, permissions.KEEP_ARTICLES):
        rows = rows.filter(article__published=revision_id)
    return rows.values_list("file_id", flat=True).first()


def _readable(actor: Actor) -> "QuerySet[Article]":
    if access.may(actor, permissions.KEEP_ARTICLES):
        return Article.objects.all()
    is_read = Q(published__isnull=False, retired_at=None)
    if not access.may(actor, permissions.READ_ARTICLES):
        is_read &= Q(audience=Audience.EVERYONE)
    return Article.objects.filter(is_read)
