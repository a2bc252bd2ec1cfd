"""What is asked again and again: the list, one question, and what each service needs."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.views.decorators.http import require_POST

from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Filters,
    ListPage,
    Sort,
    done,
    page,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.jobs.group_recurring import ONCE, group_now
from rooftree.support.knowledge.queries.loop.recurring_list import (
    RecurringRow,
    Wanted,
    grouped_at,
    recurring_list,
)
from rooftree.support.knowledge.queries.loop.training import training_needs
from rooftree.support.knowledge.rules.loop.verdict import VERDICTS
from rooftree.support.knowledge.rules.loop.windows import SHOWN_FIRST, WINDOWS
from rooftree.support.knowledge.web.loop.wanted import (
    actor_in,
    address_of,
    crumbs,
    query_of,
    recurring_or_404,
    service_choices,
    wanted_in,
)

HELP = "knowledge.recurring"
_ONLY_ASIDE, _ASIDE_TOO = "1", "too"
_ASIDE = [(_ONLY_ASIDE, "Only these"), (_ASIDE_TOO, "Shown too")]
_WINDOWS = [(str(days), words) for days, words in WINDOWS.items() if days != SHOWN_FIRST]


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def recurring(request: HttpRequest) -> HttpResponse:
    """List what people ask again and again, what nobody answers first."""
    actor, shown = actor_in(request), Wanted(wanted_in({}).at)

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[list[RecurringRow], int]:
        nonlocal shown
        shown = replace(
            wanted_in(filters),
            verdict=str(filters.get("verdict", "")),
            is_set_aside=filters.get("aside") == _ONLY_ASIDE,
            with_set_aside=filters.get("aside") == _ASIDE_TOO,
        )
        return recurring_list(
            actor=actor,
            wanted=shown,
            sort=sort.key,
            is_descending=sort.is_descending,
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="knowledge.recurring",
        title="Asked again and again",
        intro="Enquiries, what Super Users were asked, and searches that led to nothing.",
        columns=_columns(lambda row: address_of(row.id, shown)),
        rows=rows,
        filters=[
            ChoiceFilter("window", "Asked in", _WINDOWS, any_words=WINDOWS[SHOWN_FIRST]),
            ChoiceFilter("service", "Service", service_choices()),
            ChoiceFilter("verdict", "What is missing", list(VERDICTS.items())),
            ChoiceFilter("aside", "Set aside", _ASIDE, any_words="Left out"),
        ],
        empty="Nothing was asked twice in this time.",
        crumbs=crumbs()[:1],
    ).respond(request, "knowledge/loop/recurring.html", grouped_at=grouped_at(actor))


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def one(request: HttpRequest, number: int) -> HttpResponse:
    """Show one question with every asking that its numbers count."""
    wanted = wanted_in(request.GET)
    found = recurring_or_404(request, number, wanted)
    context = {
        "found": found,
        "window": WINDOWS[wanted.days],
        "windows": [
            (words, f"?{query_of(replace(wanted, days=days))}", days == wanted.days)
            for days, words in WINDOWS.items()
        ],
        "service": dict(service_choices()).get(str(wanted.service_id), ""),
        "every_service": f"?{query_of(replace(wanted, service_id=None))}",
        "crumbs": crumbs(),
    }
    return render(request, "knowledge/loop/recurring_one.html", context)


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
@require_POST
def group(request: HttpRequest) -> HttpResponse:
    """Have the questions grouped now; it may take a minute."""
    group_now.defer(once=ONCE)
    done(request, "Questions are being grouped. Look again in a minute.")
    return redirect("knowledge.recurring")


@page(help_key="knowledge.training_needs", permission=permissions.KEEP_ARTICLES)
def training(request: HttpRequest) -> HttpResponse:
    """Show by service what is asked again and again: what a training should be about."""
    wanted = replace(wanted_in(request.GET), service_id=None)
    services = training_needs(actor=actor_in(request), wanted=wanted)
    context = {
        "services": [
            (
                each,
                reverse("knowledge.recurring")
                + f"?{query_of(replace(wanted, service_id=each.service_id))}&aside={_ASIDE_TOO}",
                [
                    (need, address_of(need.id, replace(wanted, service_id=each.service_id)))
                    for need in each.needs
                ],
            )
            for each in services
        ],
        "windows": [
            (words, f"?window={days}", days == wanted.days) for days, words in WINDOWS.items()
        ],
        "window": WINDOWS[wanted.days],
        "crumbs": crumbs(),
    }
    return render(request, "knowledge/loop/training.html", context)


def _columns(address: Callable[[RecurringRow], str]) -> list[Column[RecurringRow]]:
    return [
        Column(
            heading="Question", value=lambda row: row.title, url=address, sort="title", phone="full"
        ),
        Column(
            heading="What is missing",
            value=lambda row: row.verdict_words,
            template="knowledge/loop/verdict_cell.html",
        ),
        Column(
            heading="Asked", value=lambda row: row.times, url=address, sort="times", is_numeric=True
        ),
        Column(
            heading="People",
            value=lambda row: row.people,
            url=address,
            sort="people",
            is_numeric=True,
        ),
        Column(
            heading="Services",
            value=lambda row: row.services,
            url=address,
            sort="services",
            is_numeric=True,
        ),
        Column(
            heading="Article",
            value=lambda row: row.best_title,
            template="knowledge/loop/article_cell.html",
            phone="full",
        ),
        Column(
            heading="Latest",
            value=lambda row: localdate(row.latest_at),
            sort="latest",
            phone="hide",
        ),
    ]
