"""The shelves, and what lists and forms of articles are chosen from."""

from dataclasses import dataclass

from django.db.models import Count, Q

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Article, Category


@dataclass(frozen=True)
class CategoryLine:
    """One shelf; `articles` counts those that readers see."""

    id: int
    key: str
    name: str
    order: int
    needs_second_person: bool
    is_in_use: bool
    articles: int


@dataclass(frozen=True)
class LibraryChoices:
    """Services and shelves by their numbers."""

    services: list[tuple[int, str]]
    categories: list[tuple[int, str]]


def categories(*, actor: Actor) -> list[CategoryLine]:
    """Give every shelf in its order, closed ones too."""
    access.require(actor, permissions.READ_ARTICLES)
    counts = dict(
        Article.objects.filter(published__isnull=False, retired_at=None)
        .values_list("category")
        .annotate(number=Count("pk"))
    )
    return [
        CategoryLine(
            id=row.pk,
            key=row.key,
            name=row.name,
            order=row.order,
            needs_second_person=row.needs_second_person,
            is_in_use=row.is_in_use,
            articles=counts.get(row.pk, 0),
        )
        for row in Category.objects.all()
    ]


def library_choices(*, actor: Actor, with_category: int | None = None) -> LibraryChoices:
    """Give the services and shelves in use; `with_category` also where that shelf is closed."""
    wanted = Q(is_in_use=True) | Q(pk=with_category)
    shelves = list(Category.objects.filter(wanted).values_list("pk", "name"))
    services = [(line.id, line.name) for line in staff.services()] if actor.is_signed_in else []
    return LibraryChoices(services, shelves)
