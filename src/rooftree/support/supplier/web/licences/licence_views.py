"""The licence register: what was bought, what is in use, and what is left."""

from collections.abc import Sequence
from datetime import date

from django import forms
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
    DateField,
    Filters,
    Form,
    FormPage,
    ListPage,
    Sort,
    done,
    page,
)
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.licences.count import (
    Count,
    CountedAhead,
    CountedLater,
    LicenceEnded,
    LicenceKnown,
    add_licence,
    count_licence,
    end_licence,
)
from rooftree.support.supplier.queries.licences.register import (
    LicenceLine,
    LicencePage,
    licence_lines,
    licence_page,
    licence_rows,
)
from rooftree.support.supplier.web.requests import actor_in

_STATES = (("short", "Hardly any left"), ("ended", "Ended"))
_AHEAD = "Enter today or a day before: nobody has counted on a day to come."


class CountForm(Form):
    """One count of a licence."""

    bought = forms.IntegerField(
        label="Bought",
        min_value=0,
        max_value=1_000_000,
        error_messages={"required": "Enter how many were bought."},
    )
    in_use = forms.IntegerField(
        label="In use",
        min_value=0,
        max_value=1_000_000,
        error_messages={"required": "Enter how many are in use."},
    )
    warn_at = forms.IntegerField(
        label="Warn when this many are left",
        min_value=0,
        max_value=1_000_000,
        initial=0,
        help_text="0 warns when none is left.",
    )
    checked_on = DateField(
        label="Counted on", error_messages={"required": "Enter the day of the count."}
    )
    source = forms.CharField(
        label="Source",
        max_length=200,
        error_messages={"required": "Enter where the numbers were read."},
        help_text="Where the numbers were read, for example the supplier’s invoice of May 2026",
    )
    words = forms.CharField(label="Remark", max_length=300, required=False)

    def count(self) -> Count:
        """Give it as the actions take it."""
        return Count(**{name: self.cleaned_data[name] for name in CountForm.base_fields})


class LicenceForm(CountForm):
    """A licence that is new to the register."""

    module = forms.CharField(label="Module or component", max_length=80)
    field_order = ("module",)


class EndForm(Form):
    """The last day of a licence."""

    ended_on = DateField(label="Ended on", error_messages={"required": "Enter its last day."})


@page(help_key="supplier.licences", permission=permissions.WORK_CASES)
def licences(request: HttpRequest) -> HttpResponse:
    """List the register, with a warning for each licence of which hardly any are left."""
    actor = actor_in(request)

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[Sequence[LicenceLine], int]:
        state = str(filters.get("state", ""))
        return licence_rows(actor=actor, state=state, sort=str(sort), offset=offset, limit=limit)

    short = [line for line in licence_lines(actor=actor) if line.is_short]
    return ListPage(
        name="supplier.licences",
        title="Licences",
        intro="What was bought of each module or component, what is in use, and what is left.",
        columns=_columns(),
        rows=rows,
        empty="No licence fits.",
        filters=[ChoiceFilter("state", "Show", _STATES, any_words="All in use")],
        default_sort="module",
        actions=[Action("Add a licence", reverse("supplier.licence_add"))],
        crumbs=[Crumb("Supplier cases", reverse("supplier.cases"))],
    ).respond(request, "supplier/licences/licences.html", short=short)


@page(help_key="supplier.licence", permission=permissions.WORK_CASES)
def add(request: HttpRequest) -> HttpResponse:
    """Put a licence into the register."""
    form = LicenceForm(request.POST or None, initial={"checked_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        module = form.cleaned_data["module"]
        try:
            number = add_licence(actor=actor_in(request), module=module, count=form.count())
        except LicenceKnown:
            form.add_error("module", "This module stands in the register already. Count it there.")
        except CountedAhead:
            form.add_error("checked_on", _AHEAD)
        else:
            done(request, "Licence added.")
            return redirect("supplier.licence", licence_id=number)
    return FormPage(
        title="Add a licence",
        form=form,
        button="Add licence",
        cancel_url=reverse("supplier.licences"),
        crumbs=_crumbs(),
    ).respond(request)


@page(help_key="supplier.licence", permission=permissions.WORK_CASES)
def licence(request: HttpRequest, licence_id: int) -> HttpResponse:
    """Show one licence with its history, and count it anew."""
    found = _found(request, licence_id)
    form = CountForm(request.POST or None, initial=_initial(found.line))
    if request.method == "POST" and form.is_valid() and _is_counted(request, found, form):
        done(request, "Count kept.")
        return redirect("supplier.licence", licence_id=licence_id)
    shown = {"found": found, "form": form, "crumbs": _crumbs()}
    status = 422 if form.errors else 200
    return render(request, "supplier/licences/licence.html", shown, status=status)


@page(help_key="supplier.licence", permission=permissions.WORK_CASES)
def end(request: HttpRequest, licence_id: int) -> HttpResponse:
    """Take a licence out of use, after asking."""
    line = _found(request, licence_id).line
    form = EndForm(request.POST or None, initial={"ended_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            ended_on: date = form.cleaned_data["ended_on"]
            end_licence(actor=actor_in(request), licence_id=licence_id, ended_on=ended_on)
        except LicenceEnded:
            form.add_error("ended_on", "This licence has ended already.")
        else:
            done(request, "Licence ended. Its history stays.")
            return redirect("supplier.licences")
    return ConfirmPage(
        title=f"End the licence of {line.module}?",
        what_happens=["It leaves the register and warns no more.", "Its counts stay."],
        button="End licence",
        cancel_url=reverse("supplier.licence", args=[licence_id]),
        form=form,
        crumbs=_crumbs(),
        is_warning=True,
    ).respond(request)


def _found(request: HttpRequest, licence_id: int) -> LicencePage:
    found = licence_page(actor=actor_in(request), licence_id=licence_id)
    if found is None:
        message = "There is no such licence."
        raise Http404(message)
    request.page_of = found.line.ref  # type: ignore[attr-defined]
    return found


def _is_counted(request: HttpRequest, found: LicencePage, form: CountForm) -> bool:
    try:
        count_licence(actor=actor_in(request), licence_id=found.line.id, count=form.count())
    except CountedAhead:
        form.add_error("checked_on", _AHEAD)
    except CountedLater:
        form.add_error("checked_on", "A later count stands in the history. Enter a newer one.")
    except LicenceEnded:
        form.add_error(None, "This licence has ended and is counted no more.")
    return not form.errors


def _initial(line: LicenceLine) -> dict[str, object]:
    return {
        "bought": line.bought,
        "in_use": line.in_use,
        "warn_at": line.warn_at,
        "checked_on": timezone.localdate(),
        "source": "" if line.is_example else line.source,
    }


def _crumbs() -> list[Crumb]:
    return [
        Crumb("Supplier cases", reverse("supplier.cases")),
        Crumb("Licences", reverse("supplier.licences")),
    ]


def _columns() -> list[Column[LicenceLine]]:
    return [
        Column(
            heading="Module",
            value=lambda line: line.module,
            sort="module",
            url=lambda line: reverse("supplier.licence", args=[line.id]),
            phone="full",
        ),
        Column(heading="Bought", value=lambda line: line.bought, sort="bought", is_numeric=True),
        Column(heading="In use", value=lambda line: line.in_use, sort="in_use", is_numeric=True),
        Column(
            heading="Headroom", value=lambda line: line.headroom.left, sort="left", is_numeric=True
        ),
        Column(heading="Warns at", value=lambda line: line.warn_at, is_numeric=True),
        Column(
            heading="State",
            value=lambda line: line.state[1],
            template="supplier/licences/state.html",
            is_labelled_on_phone=False,
        ),
        Column(
            heading="Checked",
            value=lambda line: "Not yet" if line.is_example else line.checked_on,
            sort="checked",
        ),
        Column(heading="Source", value=lambda line: line.source, phone="full"),
    ]
