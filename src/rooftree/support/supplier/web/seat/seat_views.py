"""The supplier's seat: its people's own cases, and what they do on one."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.files import interface as files
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    FormPage,
    ListPage,
    Sort,
    done,
    endpoint,
    not_done,
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import CaseClosed
from rooftree.support.supplier.actions.releases.keep_dates import AlreadyReleased, ReasonMissing
from rooftree.support.supplier.actions.seat.date_release import (
    DateIsPast,
    Promise,
    date_release_from_seat,
)
from rooftree.support.supplier.actions.seat.resolve import ResolvedAlready, resolve_from_seat
from rooftree.support.supplier.actions.seat.write import (
    SeatWords,
    WrittenMeanwhile,
    write_from_seat,
)
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.queries.seat.seat_case import SeatCasePage, file_of_seat, seat_case
from rooftree.support.supplier.queries.seat.seat_cases import OPEN, SeatLine, seat_cases
from rooftree.support.supplier.rules.cases.words import clock
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.seat.forms import ReleaseForm, ResolveForm, WriteForm
from rooftree.support.supplier.web.uploads import kept_files

HELP = "supplier.seat_case"
YOURS = "Your cases"
CLOSED = "The council closed this case meanwhile. Ask them to open it again."
_STATES = [("all", "All, closed ones too"), *Status.choices]


@page(help_key="supplier.seat", permission=permissions.USE_SEAT)
def cases(request: HttpRequest) -> HttpResponse:
    """List the cases that were raised to the reader."""
    actor = actor_in(request)

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[SeatLine], int]:
        found, total = seat_cases(
            actor=actor,
            state=str(filters.get("state", OPEN)),
            sort=str(sort),
            offset=offset,
            limit=limit,
            at=timezone.now(),
        )
        return list(found), total

    return ListPage(
        name="supplier.seat",
        title=YOURS,
        intro="What the council raised to you. Open a case to answer, to ask, or to resolve it.",
        columns=_columns(),
        rows=rows,
        empty="No case stands here. A mail tells you when the council opens one to you.",
        filters=[ChoiceFilter("state", "Status", _STATES, "Open cases")],
        default_sort="-raised",
        can_export=False,
    ).respond(request)


@page(help_key=HELP, permission=permissions.USE_SEAT)
def case(request: HttpRequest, seat_number: int) -> HttpResponse:
    """Show one of them, and write on it."""
    found = own(request, seat_number)
    form = WriteForm(request.POST or None, request.FILES or None, initial={"seen": found.seen})
    if request.method == "POST" and form.is_valid() and _is_written(request, form, found):
        asks = form.cleaned_data["asks"]
        done(request, "Asked. The case waits for the council." if asks else "Sent to the council.")
        return redirect("supplier.seat_case", seat_number=seat_number)
    context = {"case": found, "form": form, "crumbs": [Crumb(YOURS, reverse("supplier.seat"))]}
    status = 422 if form.errors else 200
    return render(request, "supplier/seat/case.html", context, status=status)


@page(help_key=HELP, permission=permissions.USE_SEAT)
def resolve(request: HttpRequest, seat_number: int) -> HttpResponse:
    """Say that it is resolved, and how."""
    found = own(request, seat_number)
    form = ResolveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        text = form.cleaned_data["text"]
        try:
            resolve_from_seat(actor=actor_in(request), case_id=seat_number, text=text)
        except CaseClosed:
            form.add_error("text", CLOSED)
        except ResolvedAlready:
            not_done(request, "This case is resolved already. Write a message to add to it.")
            return redirect("supplier.seat_case", seat_number=seat_number)
        else:
            done(request, f"{found.reference} is resolved. The council checks it now.")
            return redirect("supplier.seat_case", seat_number=seat_number)
    return FormPage(
        title=f"Resolve {found.reference}",
        form=form,
        button="Resolve the case",
        cancel_url=reverse("supplier.seat_case", args=[seat_number]),
        intro=found.subject,
        crumbs=crumbs(found),
    ).respond(request)


@page(help_key=HELP, permission=permissions.USE_SEAT)
def release(request: HttpRequest, seat_number: int) -> HttpResponse:
    """Say which release brings it, and when."""
    found = own(request, seat_number)
    held = found.release
    initial = {"version": held.version, "planned_on": held.planned_on} if held else {}
    form = ReleaseForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid() and _is_dated(request, form, found):
        version = form.cleaned_data["version"]
        done(request, f"{found.reference} waits for {version}. The council is told.")
        return redirect("supplier.seat_case", seat_number=seat_number)
    return FormPage(
        title=f"Set a release date for {found.reference}",
        form=form,
        button="Set the date",
        cancel_url=reverse("supplier.seat_case", args=[seat_number]),
        intro=found.subject,
        crumbs=crumbs(found),
    ).respond(request)


@endpoint(permission=permissions.USE_SEAT)
def file(request: HttpRequest, seat_number: int, file_id: int) -> HttpResponse:
    """Hand out a file of a case of the reader's."""
    if not file_of_seat(actor=actor_in(request), case_id=seat_number, file_id=file_id):
        message = "There is no such file on this case."
        raise Http404(message)
    return files.respond(file_id)


def own(request: HttpRequest, seat_number: int) -> SeatCasePage:
    """Read the case for whom it was raised to; anybody else is refused."""
    found = seat_case(actor=actor_in(request), case_id=seat_number, at=timezone.now())
    request.page_of = found.ref  # type: ignore[attr-defined]
    return found


def crumbs(found: SeatCasePage) -> list[Crumb]:
    """Give the way back."""
    return [
        Crumb(YOURS, reverse("supplier.seat")),
        Crumb(found.reference, reverse("supplier.seat_case", args=[found.id])),
    ]


def _is_written(request: HttpRequest, form: WriteForm, found: SeatCasePage) -> bool:
    kept = form.cleaned_data
    words = SeatWords(kept["text"], kept["seen"], kept["asks"], kept_files(kept["attachment"]))
    try:
        write_from_seat(actor=actor_in(request), case_id=found.id, words=words)
    except WrittenMeanwhile as newer:
        form.refuse(_meanwhile(newer, found), seen=found.seen)
    except CaseClosed:
        form.add_error("text", CLOSED)
    return not form.errors


def _is_dated(request: HttpRequest, form: ReleaseForm, found: SeatCasePage) -> bool:
    kept = form.cleaned_data
    promise = Promise(kept["version"], kept["planned_on"], kept["reason"])
    try:
        date_release_from_seat(actor=actor_in(request), case_id=found.id, promise=promise)
    except ReasonMissing:
        form.add_error("reason", "This release had another date before. Say why it moves.")
    except AlreadyReleased:
        form.add_error("version", "This release came out already. Name the one that brings it.")
    except DateIsPast:
        form.add_error("planned_on", "Enter today or a later day.")
    except CaseClosed:
        form.add_error("version", CLOSED)
    return not form.errors


def _meanwhile(newer: WrittenMeanwhile, found: SeatCasePage) -> str:
    who = "The council" if newer.is_ours else f"Somebody at {found.supplier}"
    when = clock(newer.at, timezone.now())
    return (
        f"{who} wrote at {when}, after you opened this page, so yours was not sent. Read it"
        " first; if your words still fit, send them again."
    )


def _columns() -> list[Column[SeatLine]]:
    return [
        Column(
            heading="Case",
            value=lambda row: row.subject,
            template="supplier/seat/case_cell.html",
            phone="full",
        ),
        Column(
            heading="Status",
            value=lambda row: row.tag.label,
            template="supplier/seat/tag_cell.html",
            sort="status",
            is_labelled_on_phone=False,
        ),
        Column(
            heading="Priority",
            value=lambda row: row.priority or row.kind,
            sort="priority",
            is_labelled_on_phone=False,
        ),
        Column(heading="Raised", value=lambda row: row.raised_at, sort="raised"),
        Column(heading="Latest word", value=lambda row: row.latest_word, sort="word"),
    ]
