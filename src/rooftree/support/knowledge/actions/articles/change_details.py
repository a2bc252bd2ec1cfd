"""Say where an article belongs, who reads it and when it is looked over again."""

from django.db import transaction

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.given import Details
from rooftree.support.knowledge.actions.articles.publish import SecondPersonNeeded
from rooftree.support.knowledge.actions.articles.standing import (
    ServiceNotInUse,
    lock_article,
    ref_of,
    require_service_in_use,
    show_or_hide,
)
from rooftree.support.knowledge.choices import Audience
from rooftree.support.knowledge.models import Article, Category, HelpPlace, RelatedArticle

__all__ = ["SecondPersonNeeded", "ServiceNotInUse", "change_details", "keep_details"]


@transaction.atomic
def change_details(*, actor: Actor, article_id: int, details: Details) -> int:
    """Change them all; they hold at once, also for the published revision. Returns the id.

    Raises SecondPersonNeeded where its writer would alone show a published article to everyone.
    """
    article = lock_article(actor, article_id)
    if details.service_id != article.service_id:
        require_service_in_use(details.service_id)
    before = article.audience
    _require_second_person(actor, article, details)
    keep_details(article, details)
    if article.published_id is not None:
        show_or_hide([article.pk])
    audit.record(
        actor,
        "knowledge.details_changed",
        subject=ref_of(article_id),
        details={"audience": details.audience} if details.audience != before else None,
    )
    return article.pk


def _require_second_person(actor: Actor, article: Article, details: Details) -> None:
    published = article.published
    opens = (article.audience, details.audience) == (Audience.STAFF, Audience.EVERYONE)
    if published is None or not opens:
        return
    shelves = Category.objects.filter(pk__in={article.category_id, details.category_id})
    wrote = actor.colleague_id is None or actor.colleague_id in published.writer_ids
    if wrote and shelves.filter(needs_second_person=True).exists():
        raise SecondPersonNeeded


def keep_details(article: Article, details: Details) -> None:
    """Write them, with the pages that show the article and what to read next."""
    article.kind = details.kind
    article.category_id = details.category_id
    article.service_id = details.service_id
    article.audience = details.audience
    article.review_due_on = details.review_due_on
    article.keeper_id = details.keeper_id
    article.save()
    _keep_places(article, details.help_keys)
    _keep_related(article, details.related_ids)


def _keep_places(article: Article, keys: tuple[str, ...]) -> None:
    held = dict(HelpPlace.objects.filter(article=article).values_list("help_key", "pk"))
    gone = [pk for key, pk in held.items() if key not in keys]
    HelpPlace.objects.filter(pk__in=gone).delete()
    HelpPlace.objects.bulk_create(
        HelpPlace(article=article, help_key=key) for key in dict.fromkeys(keys) if key not in held
    )


def _keep_related(article: Article, ids: tuple[int, ...]) -> None:
    wanted = [each for each in dict.fromkeys(ids) if each != article.pk]
    rows = RelatedArticle.objects.filter(article=article).order_by("id")
    if list(rows.values_list("related_id", flat=True)) == wanted:
        return
    rows.delete()
    known = set(Article.objects.filter(pk__in=wanted).values_list("pk", flat=True))
    RelatedArticle.objects.bulk_create(
        RelatedArticle(article=article, related_id=each) for each in wanted if each in known
    )
