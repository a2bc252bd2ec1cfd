"""The pictures of an article."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.standing import lock_article, ref_of
from rooftree.support.knowledge.models import Picture


class PictureKnown(Exception):
    """A picture of the article has this name."""


class NotAPicture(Exception):
    """The file is none that browsers show as a picture: PNG, JPEG, GIF or WebP."""


class NoAlternative(Exception):
    """Nothing says what it shows to those who don't see it."""


@transaction.atomic
def add_picture(*, actor: Actor, article_id: int, name: str, alternative: str, file_id: int) -> int:
    """Let the text show a stored file by this name. Returns the picture's id."""
    article = lock_article(actor, article_id)
    if files.file_line(file_id).media_type not in files.SHOWN_IN_PLACE:
        raise NotAPicture(file_id)
    if not alternative.strip():
        raise NoAlternative(name)
    if Picture.objects.filter(article=article, name=name).exists():
        raise PictureKnown(name)
    row = Picture.objects.create(
        article=article, name=name, alternative=" ".join(alternative.split()), file_id=file_id
    )
    audit.record(
        actor, "knowledge.picture_added", subject=ref_of(article_id), details={"picture": name}
    )
    return row.pk


@transaction.atomic
def remove_picture(*, actor: Actor, article_id: int, name: str) -> None:
    """Take it off; where the text names it, its words stand instead."""
    article = lock_article(actor, article_id)
    row = Picture.objects.filter(article=article, name=name).first()
    if row is not None:
        row.delete()
        files.dispose_files([row.file_id], on=timezone.localdate())
        audit.record(
            actor,
            "knowledge.picture_removed",
            subject=ref_of(article_id),
            details={"picture": name},
        )
