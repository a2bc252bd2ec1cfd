"""Have the product's own guides stand among the articles, as the release has them."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.articles.insert_published import (
    insert_published,
    published_revision,
)
from rooftree.support.knowledge.actions.articles.standing import show_or_hide
from rooftree.support.knowledge.actions.articles.writing import lock_addresses, taken_addresses
from rooftree.support.knowledge.actions.renew_guide import PRODUCT, renew_guide, withdraw_guides
from rooftree.support.knowledge.choices import ArticleKind, Audience
from rooftree.support.knowledge.models import Article, Category, HelpPlace, Revision
from rooftree.support.knowledge.queries.guides import guide_digests, guide_source
from rooftree.support.knowledge.queries.pages import public_keys
from rooftree.support.knowledge.rules.articles.addresses import free_slug, slug_of

CATEGORY = "using-rooftree"
_CATEGORY_NAME = "Using Rooftree"
# Before what the site puts there itself.
_FIRST = 10


@transaction.atomic
def ship_guides(*, actor: Actor) -> int:
    """Bring them up to the release's files. Returns how many changed; one query where none did.

    What the site wrote over a guide stays; the product's newer text is then kept beside it.
    """
    access.require(actor, permissions.KEEP_ARTICLES)
    files = guide_digests()
    rows = Article.objects.exclude(shipped_key=None).order_by("pk")
    held = {key: digest for key, digest in rows.values_list("shipped_key", "shipped_digest") if key}
    new = sorted(set(files) - set(held))
    changed = sorted(key for key in files if key in held and files[key] != held[key])
    # One that was withdrawn has no digest any more.
    gone = sorted(key for key, digest in held.items() if digest and key not in files)
    if not (new or changed or gone):
        return 0
    at = timezone.now()
    ids = [*_make(new, at), *withdraw_guides(gone, at)]
    ids += [renew_guide(key, is_public=key in public_keys(), at=at) for key in changed]
    show_or_hide(ids)
    audit.record(
        actor,
        "knowledge.guides_shipped",
        details={"made": len(new), "changed": len(changed) + len(gone)},
    )
    return len(ids)


def _make(keys: list[str], at: datetime) -> list[int]:
    """Insert the guides that the site never had, all at once."""
    if not keys:
        return []
    category, _ = Category.objects.get_or_create(
        key=CATEGORY, defaults={"name": _CATEGORY_NAME, "order": 900}
    )
    lock_addresses()
    taken, public = taken_addresses(), public_keys()
    rows = []
    for key in keys:
        slug = free_slug(slug_of(guide_source(key).title), taken)
        taken.add(slug)
        rows.append(_article(key, slug, category, at, is_public=key in public))
    insert_published(rows, [_revision(row.shipped_key or "", at) for row in rows])
    HelpPlace.objects.bulk_create(
        HelpPlace(article=row, help_key=row.shipped_key or "", order=_FIRST) for row in rows
    )
    return [row.pk for row in rows]


def _article(key: str, slug: str, category: Category, at: datetime, *, is_public: bool) -> Article:
    return Article(
        slug=slug,
        kind=ArticleKind.GUIDE,
        audience=Audience.EVERYONE if is_public else Audience.STAFF,
        category=category,
        shipped_key=key,
        shipped_digest=guide_digests()[key],
        made_at=at,
        made_by_name=PRODUCT,
    )


def _revision(key: str, at: datetime) -> Revision:
    source = guide_source(key)
    return published_revision(title=source.title, body=source.body, by_name=PRODUCT, at=at)
