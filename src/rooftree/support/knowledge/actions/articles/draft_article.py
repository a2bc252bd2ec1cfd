"""Begin an article."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.change_details import keep_details
from rooftree.support.knowledge.actions.articles.given import Details, Words
from rooftree.support.knowledge.actions.articles.standing import (
    ref_of,
    require_service_in_use,
)
from rooftree.support.knowledge.actions.articles.writing import (
    AddressTaken,
    address_for,
    first_revision,
)
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Article, DraftSource, Question

__all__ = ["AddressTaken", "draft_article"]


@transaction.atomic
def draft_article(
    *,
    actor: Actor,
    words: Words,
    details: Details,
    slug: str = "",
    question_ids: Sequence[int] = (),
) -> int:
    """Write a first draft, to answer these questions. Returns the article's id.

    Without a slug the address is made from the title; one that was asked for must be free.
    """
    access.require(actor, permissions.KEEP_ARTICLES)
    require_service_in_use(details.service_id)
    article = Article(
        slug=address_for(slug, words.title),
        category_id=details.category_id,
        kind=details.kind,
        made_at=timezone.now(),
        made_by_id=actor.colleague_id,
        made_by_name=actor.name,
    )
    article.save()
    first_revision(actor, article, words, RevisionState.DRAFT).save()
    keep_details(article, details)
    asked = Question.objects.filter(pk__in=question_ids).order_by("pk")
    DraftSource.objects.bulk_create(
        DraftSource(article=article, question_id=pk) for pk in asked.values_list("pk", flat=True)
    )
    audit.record(
        actor,
        "knowledge.article_drafted",
        subject=ref_of(article.pk),
        details={"questions": len(question_ids)} if question_ids else None,
    )
    return article.pk
