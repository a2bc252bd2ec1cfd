"""Legal holds on mail, and finding all mail of one person."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.actions.keep_holds import (
    AlreadyLifted,
    NothingToHold,
    lift_hold,
    place_hold,
)
from rooftree.platform.mail.permissions import KEEP_MAIL, READ_PERSONAL_MAIL
from rooftree.platform.mail.queries.keeping import HoldLine, hold_line, holds
from rooftree.platform.mail.queries.personal_mail import personal_mail
from rooftree.platform.mail.web.keeping_forms import HoldForm, LiftForm, PersonForm
from rooftree.platform.mail.web.keeping_lists import hold_columns
from rooftree.platform.mail.web.keeping_views import way
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Crumb,
    Filters,
    FormPage,
    ListPage,
    Sort,
    done,
    not_done,
    page,
)


@page(help_key="mail.holds", permission=KEEP_MAIL)
def hold_list(request: HttpRequest) -> HttpResponse:
    """List what is held back from disposal, and what was."""
    actor = _actor(request)

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[HoldLine], int]:
        chosen = str(filters.get("state", ""))
        found = holds(actor=actor, is_lifted=None if not chosen else chosen == "lifted")
        found = found if sort.is_descending else found[::-1]
        return found[offset : offset + limit], len(found)

    return ListPage(
        name="mail.holds",
        title="Legal holds on mail",
        intro="Mail under a hold is kept whatever the rules say, until the hold is lifted.",
        columns=hold_columns(),
        rows=rows,
        empty="No mail is under a legal hold.",
        filters=[ChoiceFilter("state", "State", [("held", "In force"), ("lifted", "Lifted")])],
        default_sort="-at",
        actions=[Action("Place a hold", reverse("mail.place_hold"), is_main=True)],
        crumbs=way(),
    ).respond(request)


@page(help_key="mail.holds", permission=KEEP_MAIL)
def place(request: HttpRequest) -> HttpResponse:
    """Place a hold."""
    form = HoldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            place_hold(actor=_actor(request), **form.cleaned_data)
        except NothingToHold:
            form.add_error(
                "on_what",
                "We hold no mail under this. Enter a whole mail address, the number of an enquiry"
                " that came by mail, or the number of a mail.",
            )
        else:
            done(request, "Hold placed. This mail is kept until you lift it.")
            return redirect("mail.holds")
    return _form("Place a legal hold", form, "Place the hold").respond(request)


@page(help_key="mail.holds", permission=KEEP_MAIL)
def lift(request: HttpRequest, hold_id: int) -> HttpResponse:
    """Lift a hold."""
    actor = _actor(request)
    hold = hold_line(actor=actor, hold_id=hold_id)
    if hold is None:
        raise Http404
    request.page_of = Ref("mail.hold", hold_id)  # type: ignore[attr-defined]
    form = LiftForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            lift_hold(actor=actor, hold_id=hold_id, why=form.cleaned_data["why"])
        except AlreadyLifted:
            not_done(request, "This hold was lifted before.")
        else:
            done(request, "Hold lifted. The rules of keeping hold again.")
        return redirect("mail.holds")
    return _form(f"Lift the hold: {hold.what}", form, "Lift the hold").respond(request)


@page(help_key="mail.of_person", permission=READ_PERSONAL_MAIL)
def of_person(request: HttpRequest) -> HttpResponse:
    """Find every mail from or to one address. It is posted, so that no address holds it."""
    actor, found = _actor(request), None
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        found = personal_mail(actor=actor, address=form.cleaned_data["address"])
        audit.record_look(
            actor,
            "mail.person_looked_up",
            subject=Ref("mail.search", 0),
            details={"mails": len(found)},
        )
    status = 422 if form.errors else 200
    return render(request, "mail/of_person.html", {"form": form, "found": found}, status=status)


def _form(title: str, form: HoldForm | LiftForm, button: str) -> FormPage:
    crumbs = [*way(), Crumb("Legal holds", reverse("mail.holds"))]
    return FormPage(
        title=title, form=form, button=button, cancel_url=reverse("mail.holds"), crumbs=crumbs
    )


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
