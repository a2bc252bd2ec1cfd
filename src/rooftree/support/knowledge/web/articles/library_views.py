"""The list of guides, FAQs and training material."""

from collections.abc import Callable, Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    page,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind
from rooftree.support.knowledge.queries.articles.categories import library_choices
from rooftree.support.knowledge.queries.articles.library import ArticleLine, library
from rooftree.support.knowledge.queries.articles.waiting import waiting_count
from rooftree.support.knowledge.web.articles.asked import actor_in

Rows = Callable[[Filters, Sort, int, int], tuple[Sequence[ArticleLine], int]]
_PAGE_SIZE = 25
_STATES = (
    ("draft", "Draft"),
    ("review", "In review"),
    ("retired", "Retired"),
)
_WORK = (
    ("mine", "Drafts I wrote"),
    ("due", "Review due"),
    ("newer", "Newer text of the product"),
)


@page(help_key="knowledge.guides", permission=permissions.READ_ARTICLES)
def guides(request: HttpRequest) -> HttpResponse:
    """List what the reader may read, with a box to search it."""
    actor = actor_in(request)
    keeps = access.may(actor, permissions.KEEP_ARTICLES)
    return ListPage(
        name="knowledge.guides",
        title="Guides and FAQs",
        intro="Answers before you ask. On any page, Help behind the cog opens its own guide.",
        columns=_columns(keeps=keeps),
        rows=_rows(actor),
        filters=_filters(actor, keeps=keeps),
        default_sort="shelf",
        page_size=_PAGE_SIZE,
        empty="Nothing has been published yet.",
        actions=_actions() if keeps else [],
        can_export=keeps,
    ).respond(request, "knowledge/articles/library.html")


def _actions() -> list[Action]:
    """Lead keepers to what waits for them."""
    write = Action("Write an article", reverse("knowledge.new"), is_main=True)
    waiting = waiting_count()
    if not waiting:
        return [write]
    return [Action(f"{waiting} to review", reverse("knowledge.review")), write]


def _rows(actor: Actor) -> Rows:
    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[Sequence[ArticleLine], int]:
        return library(
            actor=actor,
            filters={key: str(value) for key, value in filters.items()},
            sort=str(sort),
            offset=offset,
            limit=limit,
            on=timezone.localdate(),
        )

    return rows


def _columns(*, keeps: bool) -> list[Column[ArticleLine]]:
    columns = [
        Column[ArticleLine](
            heading="Title",
            value=lambda line: line.title,
            sort="title",
            template="knowledge/articles/title_cell.html",
            phone="full",
        ),
        Column[ArticleLine](
            heading="Kind",
            value=lambda line: line.kind_words,
            sort="kind",
            is_labelled_on_phone=False,
        ),
        Column[ArticleLine](
            heading="Service",
            value=lambda line: line.service or "All services",
            sort="service",
            is_labelled_on_phone=False,
        ),
        Column[ArticleLine](
            heading="Shelf", value=lambda line: line.category, sort="shelf", phone="hide"
        ),
        Column[ArticleLine](
            heading="Looked over", value=lambda line: line.reviewed_on, sort="reviewed"
        ),
    ]
    if keeps:
        columns += [
            Column[ArticleLine](
                heading="Next review",
                value=lambda line: line.review_due_on,
                sort="due",
                template="knowledge/articles/due_cell.html",
            ),
            Column[ArticleLine](
                heading="State",
                value=lambda line: line.state_words,
                template="knowledge/articles/state_tag.html",
                is_labelled_on_phone=False,
            ),
        ]
    return columns


def _filters(actor: Actor, *, keeps: bool) -> list[ChoiceFilter | TextFilter]:
    choices = library_choices(actor=actor)
    filters: list[ChoiceFilter | TextFilter] = [
        ChoiceFilter("kind", "Kind", ArticleKind.choices),
        ChoiceFilter("service", "Service", _as_codes(choices.services)),
        ChoiceFilter("category", "Shelf", _as_codes(choices.categories)),
    ]
    if keeps:
        filters += [
            ChoiceFilter("state", "State", _STATES, any_words="Published"),
            ChoiceFilter("work", "To do", _WORK, any_words="Everything"),
        ]
    return filters


def _as_codes(pairs: "list[tuple[int, str]]") -> list[tuple[str, str]]:
    return [(str(number), name) for number, name in pairs]
