"""How the help fares: numbers by week, each with the rows it counts."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.web.interface import (
    Bar,
    BarChart,
    Column,
    Crumb,
    DateRangeFilter,
    Filters,
    ListPage,
    Sort,
    page,
    plain,
)
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.loop.measure_rows import MeasureRow, Span, measure_rows
from rooftree.support.knowledge.queries.loop.measures import WEEKS, Week, past_review, weeks
from rooftree.support.knowledge.web.loop.wanted import actor_in

HELP = "knowledge.measures"
# Each number's name in addresses, and the heading of its rows.
MEASURES: Mapping[str, str] = {
    "searches": "Searches",
    "found-nothing": "Searches that found nothing",
    "opened": "Searches out of which an article was opened",
    "stopped": "Questions that an article answered before they were sent",
    "votes": "Votes on articles",
    "helpful": "Votes that an article helped",
    "revisions": "How helpful each revision was",
    "linking": "Answers that lead to an article",
    "helped": "Days on which somebody looked for help and then asked nothing",
    "past-review": "Articles past their review date",
}


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def measures(request: HttpRequest) -> HttpResponse:
    """Show the numbers of the last weeks, with a chart and the table it is drawn from."""
    actor, today = actor_in(request), timezone.localdate()
    found = weeks(actor=actor, on=today)

    def rows(_filters: Filters, _sort: Sort, offset: int, limit: int) -> tuple[list[Week], int]:
        return found[offset : offset + limit], len(found)

    since = found[-1].from_on
    return ListPage(
        name="knowledge.measures",
        title="How the help fares",
        intro=f"The last {WEEKS} weeks, from {plain(since)}. Every number opens its rows.",
        columns=_columns(),
        rows=rows,
        empty="Nothing to count yet.",
        crumbs=[Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    ).respond(
        request,
        "knowledge/loop/measures.html",
        chart=_chart(found),
        helped=sum(week.counts["helped"] for week in found),
        helped_url=_address("helped", since, today),
        stopped=sum(week.counts["stopped"] for week in found),
        stopped_url=_address("stopped", since, today),
        overdue=past_review(actor=actor, on=today),
        overdue_url=_address("past-review", since, today),
        revisions_url=_address("revisions", since, today),
    )


@page(help_key=HELP, permission=permissions.KEEP_ARTICLES)
def rows_of(request: HttpRequest, what: str) -> HttpResponse:
    """List the rows that one number counts."""
    if what not in MEASURES:
        message = "There is no such number."
        raise Http404(message)
    today = timezone.localdate()

    def rows(
        filters: Filters, _sort: Sort, offset: int, limit: int
    ) -> tuple[list[MeasureRow], int]:
        span = Span(
            from_on=_day(filters, "at_from", today - timedelta(weeks=WEEKS)),
            until_on=_day(filters, "at_to", today),
            offset=offset,
            limit=limit,
        )
        return measure_rows(actor=actor_in(request), what=what, span=span)

    return ListPage(
        name=f"knowledge.measures.{what}",
        title=MEASURES[what],
        columns=[
            Column(heading="When", value=lambda row: row.at),
            Column(
                heading="What",
                value=lambda row: row.what,
                template="knowledge/loop/what_cell.html",
                phone="full",
            ),
            Column(heading="More", value=lambda row: row.detail),
            Column(heading="Service", value=lambda row: row.service),
        ],
        rows=rows,
        filters=[DateRangeFilter("at", "Days")],
        empty="Nothing was counted in these days.",
        crumbs=[
            Crumb("Guides and FAQs", reverse("knowledge.guides")),
            Crumb("How the help fares", reverse("knowledge.measures")),
        ],
    ).respond(request)


def _day(filters: Filters, name: str, otherwise: date) -> date:
    day = filters.get(name)
    return day if isinstance(day, date) else otherwise


def _address(what: str, from_on: date, until_on: date) -> str:
    address = reverse("knowledge.measure_rows", args=[what])
    return f"{address}?at_from={from_on.isoformat()}&at_to={until_on.isoformat()}"


def _counted(heading: str, what: str) -> Column[Week]:
    return Column(
        heading=heading,
        value=lambda week: week.counts[what],
        url=lambda week: _address(what, week.from_on, week.until_on),
        is_numeric=True,
    )


def _rate(heading: str, what: str, part: str, whole: str) -> Column[Week]:
    share: Callable[[Week], str] = lambda week: week.rate(part, whole)  # noqa: E731 - as a column's
    return Column(
        heading=heading,
        value=share,
        url=lambda week: _address(what, week.from_on, week.until_on),
        is_numeric=True,
    )


def _columns() -> list[Column[Week]]:
    return [
        Column(heading="Week from", value=lambda week: week.from_on, phone="full"),
        _counted("Searches", "searches"),
        _counted("Found nothing", "found-nothing"),
        _counted("Article opened", "opened"),
        _rate("Opened of all", "opened", "opened", "searches"),
        _counted("Votes", "votes"),
        _rate("Helpful", "revisions", "helpful", "votes"),
        _counted("Answers that link an article", "linking"),
        _counted("Helped, at most", "helped"),
    ]


def _chart(found: list[Week]) -> BarChart:
    total = sum(week.counts["searches"] for week in found)
    return BarChart(
        id="searches",
        title="Searches by week",
        says=f"{total} searches in {len(found)} weeks, this week first.",
        label_heading="Week from",
        number_heading="Searches",
        bars=[
            Bar(
                plain(week.from_on),
                week.counts["searches"],
                _address("searches", week.from_on, week.until_on),
            )
            for week in found
        ],
    )
