"""Give an article another address."""

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.standing import (
    lock_article,
    ref_of,
    show_or_hide,
)
from rooftree.support.knowledge.actions.articles.writing import (
    AddressTaken,
    is_taken,
    lock_addresses,
)
from rooftree.support.knowledge.models import OldAddress

__all__ = ["AddressTaken", "change_address"]


@transaction.atomic
def change_address(*, actor: Actor, article_id: int, slug: str) -> int:
    """Change it; the one before leads to it from now on. Returns the article's id.

    An address that this article had before may be taken up again.
    """
    article = lock_article(actor, article_id)
    if slug == article.slug:
        return article.pk
    lock_addresses()
    if is_taken(slug, by_other_than=article.pk):
        raise AddressTaken(slug)
    OldAddress.objects.filter(slug=slug, article=article).delete()
    OldAddress.objects.create(slug=article.slug, article=article)
    before, article.slug = article.slug, slug
    article.save(update_fields=["slug"])
    if article.published_id is not None:
        show_or_hide([article.pk])
    audit.record(
        actor,
        "knowledge.address_changed",
        subject=ref_of(article_id),
        details={"from": before, "to": slug},
    )
    return article.pk
