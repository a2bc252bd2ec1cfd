"""The supplier's releases, and upgrades: what is promised, what came, what it closed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

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
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.releases.keep_dates import (
    AlreadyReleased,
    ReasonMissing,
    SameDate,
    VersionKnown,
    add_release,
    mark_released,
    move_date,
    withdraw_release,
)
from rooftree.support.supplier.queries.releases.releases import (
    ReleaseLine,
    ReleasePage,
    release_page,
    release_rows,
    releases_missed,
)
from rooftree.support.supplier.queries.releases.upgrades import upgrade_lines
from rooftree.support.supplier.web.releases.forms import (
    CaseForm,
    DateForm,
    OutForm,
    ReleaseForm,
    WithdrawForm,
)
from rooftree.support.supplier.web.requests import actor_in

_STATES = (
    ("ahead", "Still to come"),
    ("missed", "Date missed"),
    ("released", "Came out"),
    ("withdrawn", "Withdrawn"),
)


@page(help_key="supplier.releases", permission=permissions.WORK_CASES)
def releases(request: HttpRequest) -> HttpResponse:
    """List releases and upgrades; those whose date was missed stand at the top."""
    actor, now, today = actor_in(request), timezone.now(), timezone.localdate()

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[list[ReleaseLine], int]:
        return release_rows(
            actor=actor,
            on=today,
            state=str(filters.get("state", "")),
            sort=str(sort),
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="supplier.releases",
        title="Releases and upgrades",
        intro="What is promised, what came out, and the cases that each should close.",
        columns=_columns(),
        rows=rows,
        empty="No release fits.",
        filters=[ChoiceFilter("state", "Show", _STATES, any_words="All")],
        default_sort="-planned",
        actions=[Action("Add a release", reverse("supplier.release_add"))],
        crumbs=[Crumb("Supplier cases", reverse("supplier.cases"))],
    ).respond(
        request,
        "supplier/releases/releases.html",
        missed=releases_missed(actor=actor, on=today),
        upgrades=upgrade_lines(actor=actor, at=now, on=today),
    )


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def add(request: HttpRequest) -> HttpResponse:
    """Put a release into the list."""
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            number = add_release(actor=actor_in(request), **form.cleaned_data)
        except VersionKnown:
            form.add_error("version", "This release is in the list already. Move its date there.")
        else:
            done(request, "Release added.")
            return redirect("supplier.release", release_id=number)
    return FormPage(
        title="Add a release",
        form=form,
        button="Add release",
        cancel_url=reverse("supplier.releases"),
        crumbs=crumbs(),
    ).respond(request)


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def release(request: HttpRequest, release_id: int) -> HttpResponse:
    """Show one release with its dates, its cases and upgrades."""
    return show(request, found_release(request, release_id))


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def date(request: HttpRequest, release_id: int) -> HttpResponse:
    """Promise another day."""
    found = found_release(request, release_id)
    if request.method != "POST":
        return redirect("supplier.release", release_id=release_id)
    form = DateForm(request.POST, prefix="date")
    if not form.is_valid():
        return show(request, found, date_form=form)
    try:
        move_date(actor=actor_in(request), release_id=release_id, **form.cleaned_data)
    except AlreadyReleased:
        form.add_error("planned_on", "It came out already, so its date moves no more.")
    except SameDate:
        form.add_error("planned_on", "It is promised for this day already. Enter another.")
    except ReasonMissing:
        form.add_error("reason", "Say why a date that was promised moves.")
    if form.errors:
        return show(request, found, date_form=form)
    done(request, "Date kept. The earlier one stays in the history.")
    return redirect("supplier.release", release_id=release_id)


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def out(request: HttpRequest, release_id: int) -> HttpResponse:
    """Note that it came out."""
    found = found_release(request, release_id)
    if request.method != "POST":
        return redirect("supplier.release", release_id=release_id)
    form = OutForm(request.POST, prefix="out")
    if not form.is_valid():
        return show(request, found, out_form=form)
    mark_released(actor=actor_in(request), release_id=release_id, **form.cleaned_data)
    waits = "Now say of each case whether it put it right." if found.cases else ""
    done(request, f"{found.line.version} came out. {waits}".strip())
    return redirect("supplier.release", release_id=release_id)


@page(help_key="supplier.release", permission=permissions.WORK_CASES)
def withdraw(request: HttpRequest, release_id: int) -> HttpResponse:
    """Note that it will not come, after asking."""
    line = found_release(request, release_id).line
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        withdraw_release(actor=actor_in(request), release_id=release_id, **form.cleaned_data)
        done(request, f"{line.version} is withdrawn. Its cases wait for another release.")
        return redirect("supplier.release", release_id=release_id)
    return ConfirmPage(
        title=f"Is {line.version} withdrawn?",
        what_happens=[
            "Every case that it should close says so, and needs another release.",
            "Promise a date again if it comes after all.",
        ],
        button="Withdraw release",
        cancel_url=reverse("supplier.release", args=[release_id]),
        form=form,
        crumbs=crumbs(),
        is_warning=True,
    ).respond(request)


def found_release(request: HttpRequest, release_id: int) -> ReleasePage:
    """Read the release for its team, or answer 404."""
    found = release_page(
        actor=actor_in(request),
        release_id=release_id,
        at=timezone.now(),
        on=timezone.localdate(),
    )
    if found is None:
        message = "There is no such release."
        raise Http404(message)
    request.page_of = found.line.ref  # type: ignore[attr-defined]
    return found


def show(request: HttpRequest, found: ReleasePage, **bound: object) -> HttpResponse:
    """Draw the page; a form with faults keeps what was typed."""
    shown = {
        "found": found,
        "date_form": DateForm(prefix="date"),
        "out_form": OutForm(prefix="out", initial={"released_on": timezone.localdate()}),
        "case_form": CaseForm(prefix="case"),
        "crumbs": crumbs(),
        **bound,
    }
    faulty = next((form for form in bound.values() if getattr(form, "errors", None)), None)
    status = 422 if faulty else 200
    context = {**shown, "faulty": faulty}
    return render(request, "supplier/releases/release.html", context, status=status)


def crumbs() -> list[Crumb]:
    """Give the way back to the list."""
    return [
        Crumb("Supplier cases", reverse("supplier.cases")),
        Crumb("Releases and upgrades", reverse("supplier.releases")),
    ]


def _columns() -> list[Column[ReleaseLine]]:
    return [
        Column(
            heading="Version",
            value=lambda line: line.version,
            sort="version",
            url=lambda line: reverse("supplier.release", args=[line.id]),
            phone="full",
        ),
        Column(
            heading="State",
            value=lambda line: line.standing.label,
            template="supplier/releases/state.html",
            is_labelled_on_phone=False,
        ),
        Column(heading="Promised for", value=lambda line: line.planned_on or "", sort="planned"),
        Column(heading="Came out", value=lambda line: line.released_on or "", sort="released"),
        Column(
            heading="Days late",
            value=lambda line: line.standing.days_late or "",
            is_numeric=True,
        ),
        Column(heading="Cases", value=lambda line: line.case_count, is_numeric=True),
        Column(heading="To be checked", value=lambda line: line.to_check or "", is_numeric=True),
    ]
