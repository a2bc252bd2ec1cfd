"""A toy module: pages, a list and forms that use every part of web, and a toy way to be signed in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, MenuLink
from rooftree.platform.web.interface import (
    SIGNED_IN,
    Bar,
    BarChart,
    ChoiceFilter,
    Column,
    ConfirmPage,
    Crumb,
    DateRangeFilter,
    Filters,
    FormPage,
    ListPage,
    Sort,
    TextFilter,
    done,
    page,
)
from rooftree.platform.web.templatetags.rooftree import STATES
from rooftree.platform.web.tests.toy_form import EveryWidget

OFFICER = Actor(kind="staff", name="Morag Kerr", account_id=1, colleague_id=1)


class ToySignIn:
    """Stands where access stands: signs everybody in, but for the cookie `toy=nobody`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        nobody = request.COOKIES.get("toy") == "nobody"
        request.actor = Actor.anonymous() if nobody else OFFICER
        request.page = None
        return self.get_response(request)

    def process_view(self, request, view, _args, _kwargs) -> None:
        request.page = getattr(view, "page", None)


@dataclass(frozen=True)
class Key:
    """One key on the toy board."""

    number: int
    label: str
    kind: str
    cut_on: date
    weight: int


KEYS = [
    Key(
        n,
        f"Key {n:03}",
        "yale" if n % 3 else "mortice",
        date(2026, 1, 1) + timedelta(n),
        n * 7 % 50,
    )
    for n in range(1, 121)
]


def toy_rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[Sequence[Key], int]:
    """Answer as a module's query would."""
    kept = [
        k
        for k in KEYS
        if filters.get("kind", k.kind) == k.kind
        and str(filters.get("words", "")).lower() in k.label.lower()
        and filters.get("cut_from", k.cut_on) <= k.cut_on <= filters.get("cut_to", k.cut_on)
    ]
    orders = {"number": lambda k: k.number, "cut": lambda k: k.cut_on, "weight": lambda k: k.weight}
    kept.sort(key=orders[sort.key], reverse=sort.is_descending)
    return kept[offset : offset + limit], len(kept)


def toy_list(rows=toy_rows) -> ListPage[Key]:
    return ListPage(
        name="toy.keys",
        title="Keys",
        columns=[
            Column(
                heading="Key",
                value=lambda k: k.label,
                sort="number",
                url=lambda k: f"/toy/{k.number}/",
                phone="full",
            ),
            Column(heading="Kind", value=lambda k: k.kind.capitalize()),
            Column(heading="Cut", value=lambda k: k.cut_on, sort="cut"),
            Column(heading="Grams", value=lambda k: k.weight, sort="weight", is_numeric=True),
        ],
        rows=rows,
        filters=[
            ChoiceFilter("kind", "Kind", [("yale", "Yale"), ("mortice", "Mortice")]),
            TextFilter("words"),
            DateRangeFilter("cut", "Cut"),
        ],
        default_sort="number",
        empty="No keys yet. Add the first one.",
        actions=[Action("Add key", "/toy/form/", is_main=True)],
        crumbs=[Crumb("Home", "/")],
    )


@page(help_key="web.home", permission=SIGNED_IN)
def list_page(request: HttpRequest) -> HttpResponse:
    """List the keys."""
    return toy_list().respond(request)


@page(help_key="web.home", permission=SIGNED_IN)
def form_page(request: HttpRequest) -> HttpResponse:
    """Show a form with one field of each kind."""
    request.page_of = Ref("toy.key", 7)
    form = EveryWidget(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        done(request, "Key added.", link=Action("See it", "/toy/7/"))
        return redirect("toy.list")
    shown = FormPage(
        title="Add a key",
        form=form,
        button="Add key",
        cancel_url="/toy/",
        aside="web/keys_list.html",
    )
    return shown.respond(request)


@page(help_key="web.home", permission=SIGNED_IN)
def confirm_page(request: HttpRequest) -> HttpResponse:
    """Ask before a key is destroyed."""
    if request.method == "POST":
        done(request, "Key destroyed.")
        return redirect("toy.list")
    return ConfirmPage(
        title="Destroy key 7?",
        what_happens=["The key leaves the board", "Its history stays"],
        button="Destroy key",
        cancel_url="/toy/",
        is_warning=True,
    ).respond(request)


@page(help_key="web.home", permission=SIGNED_IN)
def broken_page(_request: HttpRequest) -> HttpResponse:
    """Fail."""
    raise RuntimeError("the toy broke")


@page(help_key="web.home", permission="public")
def gate_page(request: HttpRequest) -> HttpResponse:
    """Stand for the sign-in page."""
    return render(request, "web/errors/bad_request.html", {"layout": "web/gate.html"})


@page(help_key="web.home", permission=SIGNED_IN)
def chart_page(request: HttpRequest) -> HttpResponse:
    """Show a chart and every state."""
    bars = [Bar("North hub", 40, "/toy/?kind=yale"), Bar("South hub, behind the depot", 10)]
    chart = BarChart(
        id="keys",
        title="Keys out",
        says="Most keys are out from the north hub.",
        label_heading="Hub",
        number_heading="Keys",
        bars=bars,
    )
    return render(request, "toy/chart.html", {"chart": chart, "states": list(STATES)})


def menu_links(actor: Actor) -> list[MenuLink]:
    if actor != OFFICER:
        return []
    children = (MenuLink("Key board", "/toy/", ""), MenuLink("Add a key", "/toy/form/", ""))
    return [
        MenuLink("Keys", "/toy/", "key", children=children),
        MenuLink("Support desk", "/desk/", "desk", count=31),
    ]


def cog_links(actor: Actor) -> list[MenuLink]:
    return [
        MenuLink("My enquiries", "/my-enquiries/", "chat"),
        MenuLink("My account", "/account/", "person"),
    ]


def tool_links(actor: Actor) -> list[MenuLink]:
    return [MenuLink("Notifications", "/told/", "bell", count=3)]
