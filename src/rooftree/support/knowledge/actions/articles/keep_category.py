"""Keep the shelves that articles stand on."""

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Category
from rooftree.support.knowledge.rules.articles.addresses import free_slug, slug_of

KIND = "knowledge.category"
_LONGEST_KEY = 60


class CategoryKnown(Exception):
    """Another shelf has this name."""


@transaction.atomic
def keep_category(
    *,
    actor: Actor,
    category_id: int | None,
    name: str,
    order: int,
    needs_second_person: bool,
    is_in_use: bool,
) -> int:
    """Add a shelf, or change one. Returns its id."""
    row = Category.objects.select_for_update().get(pk=category_id) if category_id else Category()
    access.require(actor, permissions.KEEP_CATEGORIES)
    tidy = " ".join(name.split())
    if Category.objects.filter(name__iexact=tidy).exclude(pk=row.pk).exists():
        raise CategoryKnown(name)
    if not row.key:
        taken = set(Category.objects.values_list("key", flat=True))
        row.key = free_slug(slug_of(tidy)[:_LONGEST_KEY].strip("-"), taken)[:_LONGEST_KEY]
    row.name, row.order = tidy, order
    row.needs_second_person, row.is_in_use = needs_second_person, is_in_use
    row.save()
    label = "knowledge.category_changed" if category_id else "knowledge.category_added"
    audit.record(
        actor,
        label,
        subject=Ref(KIND, row.pk),
        details={"needs_second_person": needs_second_person},
    )
    return row.pk
