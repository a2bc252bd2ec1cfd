"""The supplier's post: the list, one of them, and what becomes of it."""

from collections.abc import Sequence

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.mail import interface as mail
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    ListPage,
    Sort,
    done,
    not_done,
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.mail.place_post import (
    PostDecided,
    make_enquiry_of_post,
    place_post,
    set_post_aside,
)
from rooftree.support.supplier.queries.mail.post import (
    FATES,
    PostPage,
    PostRow,
    case_by_reference,
    post_page,
    posts,
)
from rooftree.support.supplier.web.mail.forms import AsideForm, PlaceForm
from rooftree.support.supplier.web.requests import actor_in

HELP = "supplier.post"
_DECIDED = "A colleague has decided on this mail meanwhile."


@page(help_key=HELP, permission=permissions.WORK_CASES)
def post_list(request: HttpRequest) -> HttpResponse:
    """List mails that may be the supplier's and that nobody but a person can place."""

    def rows(
        filters: Filters, _sort: Sort, offset: int, limit: int
    ) -> tuple[Sequence[PostRow], int]:
        return posts(
            actor=actor_in(request),
            fate=str(filters.get("fate", "")),
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="supplier.post",
        title="Supplier post",
        intro="These mails may be the supplier’s. They changed no case: say where each belongs.",
        columns=_columns(),
        rows=rows,
        empty="No mail of the supplier waits to be placed.",
        filters=[ChoiceFilter("fate", "What became of it", list(FATES), "Waits for somebody")],
        crumbs=_crumbs()[:1],
        can_export=False,
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def post_one(request: HttpRequest, post_id: int) -> HttpResponse:
    """Show one of them; its form puts it on a case."""
    found = _found(request, post_id)
    form = PlaceForm(request.POST or None, initial={"case": found.suggested})
    if form.is_valid() and (case_id := _place(request, found, form)):
        return redirect("supplier.case", case_number=case_id)
    return _shown(request, found, place=form)


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def make_enquiry(request: HttpRequest, post_id: int) -> HttpResponse:
    """Have it become its sender's enquiry."""
    _found(request, post_id)
    try:
        number = make_enquiry_of_post(actor=actor_in(request), post_id=post_id)
    except (PostDecided, mail.PlacedAlready):
        not_done(request, _DECIDED)
    else:
        done(request, f"ENQ-{number} is made. It is in the desk’s queue.")
    return redirect("supplier.post")


@page(help_key=HELP, permission=permissions.WORK_CASES)
@require_POST
def set_aside(request: HttpRequest, post_id: int) -> HttpResponse:
    """Set it aside with a reason."""
    found = _found(request, post_id)
    form = AsideForm(request.POST)
    if not form.is_valid():
        return _shown(request, found, aside=form)
    try:
        set_post_aside(actor=actor_in(request), post_id=post_id, **form.cleaned_data)
    except PostDecided:
        not_done(request, _DECIDED)
    else:
        done(request, "Mail set aside.")
    return redirect("supplier.post")


def _place(request: HttpRequest, found: PostPage, form: PlaceForm) -> int | None:
    actor = actor_in(request)
    case_id = case_by_reference(actor=actor, words=form.cleaned_data["case"])
    if case_id is None:
        form.add_error("case", "No case has this number or reference. Look it up in the list.")
        return None
    try:
        place_post(actor=actor, post_id=found.row.id, case_id=case_id)
    except (PostDecided, mail.PlacedAlready):
        form.add_error(None, _DECIDED)
        return None
    done(request, "The mail is on the case.")
    return case_id


def _found(request: HttpRequest, post_id: int) -> PostPage:
    found = post_page(actor=actor_in(request), post_id=post_id)
    if found is None:
        message = "There is no such mail among the supplier’s post."
        raise Http404(message)
    return found


def _shown(
    request: HttpRequest,
    found: PostPage,
    *,
    place: PlaceForm | None = None,
    aside: AsideForm | None = None,
) -> HttpResponse:
    context = {
        "post": found,
        "crumbs": _crumbs(),
        "place_form": place or PlaceForm(initial={"case": found.suggested}),
        "aside_form": aside or AsideForm(),
        "faulty": place if place is not None and place.errors else aside,
    }
    return render(request, "supplier/mail/post_one.html", context)


def _crumbs() -> list[Crumb]:
    return [
        Crumb("Supplier cases", reverse("supplier.cases")),
        Crumb("Supplier post", reverse("supplier.post")),
    ]


def _columns() -> list[Column[PostRow]]:
    return [
        Column(heading="Received", value=lambda row: row.at),
        Column(heading="From", value=lambda row: row.sender),
        Column(
            heading="Subject",
            value=lambda row: row.subject,
            url=lambda row: reverse("supplier.post_one", args=[row.id]),
            phone="full",
        ),
        Column(heading="Names", value=lambda row: row.claimed),
        Column(heading="Why it is here", value=lambda row: row.why),
        Column(heading="What became of it", value=lambda row: row.fate or "Waits"),
    ]
