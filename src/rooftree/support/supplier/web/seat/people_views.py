"""Who of the supplier's people may sign in here, and which cases each sees."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.access import interface as access
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    ConfirmPage,
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
from rooftree.support.supplier.actions.seat.keep_cases import HasItAlready, give_case, take_case
from rooftree.support.supplier.actions.seat.keep_people import (
    Invited,
    InvitedAlready,
    SeatEnded,
    end_person,
    invite_person,
    invite_person_again,
)
from rooftree.support.supplier.queries.seat.people import (
    CaseSeats,
    PersonLine,
    PersonPage,
    case_seats,
    supplier_people,
    supplier_person,
)
from rooftree.support.supplier.web.requests import actor_in
from rooftree.support.supplier.web.seat.forms import GiveForm, InviteForm

HELP = "supplier.people"
PEOPLE = "The supplier’s people"
_ENDED = "Their seat has ended. Invite them again to give it back."


@page(help_key=HELP, permission=permissions.WORK_CASES)
def people(request: HttpRequest) -> HttpResponse:
    """List them."""
    actor = actor_in(request)

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[PersonLine], int]:
        found, total = supplier_people(
            actor=actor,
            state=str(filters.get("state", "")),
            sort=str(sort),
            offset=offset,
            limit=limit,
        )
        return list(found), total

    return ListPage(
        name="supplier.people",
        title=PEOPLE,
        intro="They sign in here and see the cases that you open to them, and nothing else.",
        columns=_columns(),
        rows=rows,
        empty="Nobody of the supplier’s has a seat here.",
        filters=[ChoiceFilter("state", "Seat", [("ended", "Ended"), ("all", "All")], "Not ended")],
        default_sort="name",
        actions=[Action("Invite somebody", reverse("supplier.person_new"), is_main=True)],
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody of the supplier's."""
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        invited = Invited(form.cleaned_data["name"], form.cleaned_data["address"])
        try:
            person_id = invite_person(actor=actor_in(request), invited=invited)
        except InvitedAlready as known:
            form.add_error("address", f"{known} has a seat with this address already.")
        except access.AddressIsTaken:
            form.add_error("address", "This address belongs to a colleague or to another account.")
        else:
            done(request, f"Invitation sent to {invited.address}. Now open cases to them.")
            return redirect("supplier.person", person_id=person_id)
    return FormPage(
        title="Invite somebody of the supplier’s",
        form=form,
        button="Send the invitation",
        cancel_url=reverse("supplier.people"),
        intro="They get a link that works for 7 days, and choose a username and a password.",
        crumbs=[Crumb(PEOPLE, reverse("supplier.people"))],
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def person(request: HttpRequest, person_id: int) -> HttpResponse:
    """Show one of them, and the cases that are open to them."""
    found = _person(request, person_id)
    crumbs = [Crumb(PEOPLE, reverse("supplier.people"))]
    context = {"page": found, "person": found.line, "crumbs": crumbs}
    return render(request, "supplier/seat/person.html", context)


@endpoint(permission=permissions.WORK_CASES)
@require_POST
def again(request: HttpRequest, person_id: int) -> HttpResponse:
    """Send the invitation again."""
    found = _person(request, person_id)
    try:
        invite_person_again(actor=actor_in(request), person_id=person_id)
    except access.AlreadyHasAccount:
        not_done(
            request,
            "They have a password. Who forgot it chooses “I can’t sign in” on the sign-in page.",
        )
    except SeatEnded:
        not_done(request, _ENDED)
    else:
        done(request, f"Invitation sent to {found.line.address}. The link before it is dead.")
    return redirect("supplier.person", person_id=person_id)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def end(request: HttpRequest, person_id: int) -> HttpResponse:
    """End the seat."""
    found = _person(request, person_id)
    if request.method == "POST":
        try:
            end_person(actor=actor_in(request), person_id=person_id)
        except SeatEnded:
            not_done(request, _ENDED)
        else:
            done(request, f"{found.line.name} can’t sign in any more.")
        return redirect("supplier.person", person_id=person_id)
    return ConfirmPage(
        title=f"End the seat of {found.line.name}",
        what_happens=[
            "They are signed out everywhere at once, and can’t sign in.",
            "Every case that is open to them is taken back. What they wrote stays on the cases.",
        ],
        button="End the seat",
        cancel_url=reverse("supplier.person", args=[person_id]),
        crumbs=_crumbs(found),
        is_warning=True,
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_CASES)
def give(request: HttpRequest, case_number: int) -> HttpResponse:
    """Open a case to one of them; who has it already is shown beside."""
    seats = _seats(request, case_number)
    form = GiveForm(request.POST or None, people=seats.others)
    back = redirect("supplier.case", case_number=case_number)
    if request.method == "POST" and form.is_valid():
        person_id = form.cleaned_data["person"]
        try:
            give_case(actor=actor_in(request), person_id=person_id, case_id=case_number)
        except (SeatEnded, HasItAlready):
            form.add_error("person", "That changed meanwhile. Choose again.")
        except CaseClosed:
            not_done(request, "This case is closed. Open it again first.")
            return back
        else:
            done(request, "The case is open to them now.")
            return back
    return FormPage(
        title=f"Open SC-{case_number} to the supplier’s people",
        form=form,
        button="Open the case to them",
        cancel_url=reverse("supplier.case", args=[case_number]),
        intro=(
            "They see its subject, description, priority, files and messages: never notes,"
            " enquiries or who asked."
        ),
        crumbs=[Crumb(f"SC-{case_number}", reverse("supplier.case", args=[case_number]))],
        aside="supplier/seat/seats.html",
    ).respond(request, seats=seats)


@endpoint(permission=permissions.WORK_CASES)
@require_POST
def take(request: HttpRequest, person_id: int, case_number: int) -> HttpResponse:
    """Take a case back."""
    found = _person(request, person_id)
    _seats(request, case_number)
    try:
        take_case(actor=actor_in(request), person_id=person_id, case_id=case_number)
    except SeatEnded:
        not_done(request, _ENDED)
    else:
        done(request, f"{found.line.name} does not see SC-{case_number} any more.")
    return redirect("supplier.person", person_id=person_id)


def _person(request: HttpRequest, person_id: int) -> PersonPage:
    found = supplier_person(actor=actor_in(request), person_id=person_id)
    if found is None:
        raise Http404
    request.page_of = found.line.ref  # type: ignore[attr-defined]
    return found


def _seats(request: HttpRequest, case_number: int) -> CaseSeats:
    found = case_seats(actor=actor_in(request), case_id=case_number)
    if found is None:
        raise Http404
    return found


def _crumbs(found: PersonPage) -> list[Crumb]:
    return [
        Crumb(PEOPLE, reverse("supplier.people")),
        Crumb(found.line.name, reverse("supplier.person", args=[found.line.id])),
    ]


def _columns() -> list[Column[PersonLine]]:
    return [
        Column(
            heading="Name",
            value=lambda row: row.name,
            url=lambda row: reverse("supplier.person", args=[row.id]),
            sort="name",
            phone="full",
        ),
        Column(heading="E-mail", value=lambda row: row.address),
        Column(
            heading="Seat",
            value=lambda row: row.state_words,
            template="supplier/seat/state_cell.html",
            is_labelled_on_phone=False,
        ),
        Column(heading="Cases", value=lambda row: row.cases, sort="cases", is_numeric=True),
        Column(heading="Latest sign-in", value=lambda row: row.signed_in_at, sort="signed_in"),
    ]
