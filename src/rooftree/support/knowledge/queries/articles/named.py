"""Find what somebody named in a form: articles by title or address, a colleague by e-mail."""

from collections.abc import Sequence

from django.db.models import Q
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Article

_START = "/help/a/"


def articles_named(*, actor: Actor, texts: Sequence[str]) -> dict[str, int]:
    """Give the published article of each text that names one; of two of a title, the older."""
    access.require(actor, permissions.KEEP_ARTICLES)
    slugs = {text: _slug_in(text) for text in texts}
    named = Q(slug__in=set(slugs.values()))
    for text in texts:
        named |= Q(published__title__iexact=text)
    rows = Article.objects.filter(named, published__isnull=False, retired_at=None)
    found: dict[str, int] = {}
    lines = rows.order_by("-pk").values_list("pk", "slug", "published__title")
    for number, slug, title in lines:
        for text in texts:
            if title.casefold() == text.casefold() or slug == slugs[text]:
                found[text] = number
    return found


def slug_of(*, actor: Actor, article_id: int) -> str:
    """Give the address of an article that was just made."""
    access.require(actor, permissions.KEEP_ARTICLES)
    return Article.objects.values_list("slug", flat=True).get(pk=article_id)


def keeper_named(address: str) -> int | None:
    """Give the colleague of today who has this work address."""
    today = timezone.localdate()
    found = staff.colleague_by_email(address, on=today)
    is_here = found is not None and (found.left_on is None or found.left_on >= today)
    return found.id if found is not None and is_here else None


def _slug_in(text: str) -> str:
    """Read the last part out of an address of ours, also one copied whole from the browser."""
    _, _, end = text.rpartition(_START)
    return (end or text).strip().strip("/").lower()
