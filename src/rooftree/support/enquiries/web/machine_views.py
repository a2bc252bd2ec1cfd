"""Machine mail without an enquiry: the list, one of them, and making an enquiry of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

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
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.make_of_machine_mail import (
    NoSuchMachineMail,
    make_of_machine_mail,
)
from rooftree.support.enquiries.queries.machine_mail import (
    MachineMailRow,
    machine_mail,
    machine_mails,
)
from rooftree.support.enquiries.rules.machine_words import MACHINE_WORDS
from rooftree.support.enquiries.web.requests import actor_in

HELP = "enquiries.machine_mail"


@page(help_key=HELP, permission=permissions.WORK_DESK)
def machine_list(request: HttpRequest) -> HttpResponse:
    """List mail that no person wrote and that belongs to no enquiry."""

    def rows(
        filters: Filters, _sort: Sort, offset: int, limit: int
    ) -> tuple[list[MachineMailRow], int]:
        return machine_mails(
            actor=actor_in(request),
            mail_class=str(filters.get("kind", "")),
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="enquiries.machine_mail",
        title="Machine mail without an enquiry",
        intro="No person wrote these, so they made no work and nobody was answered.",
        columns=_columns(),
        rows=rows,
        empty="No machine mail stands outside an enquiry.",
        filters=[ChoiceFilter("kind", "Kind", list(MACHINE_WORDS.items()))],
        crumbs=[Crumb("Support desk", reverse("enquiries.queue"))],
        can_export=False,
    ).respond(request)


@page(help_key=HELP, permission=permissions.WORK_DESK)
def machine_one(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show one of them; a press makes it an enquiry."""
    actor = actor_in(request)
    found = machine_mail(actor=actor, mail_id=mail_id)
    if request.method == "POST":
        try:
            number = make_of_machine_mail(actor=actor, mail_id=mail_id)
        except NoSuchMachineMail:
            not_done(request, "This mail belongs to an enquiry already.")
            return redirect("enquiries.machine_mail")
        done(request, f"ENQ-{number} is made. Its sender got no receipt.")
        return redirect("enquiries.enquiry", number=number)
    if found is None:
        message = "There is no such mail without an enquiry."
        raise Http404(message)
    crumbs = [
        Crumb("Support desk", reverse("enquiries.queue")),
        Crumb("Machine mail", reverse("enquiries.machine_mail")),
    ]
    return render(request, "enquiries/machine_one.html", {"mail": found, "crumbs": crumbs})


def _columns() -> list[Column[MachineMailRow]]:
    return [
        Column(heading="Received", value=lambda row: row.received_at),
        Column(heading="From", value=lambda row: row.sender),
        Column(
            heading="Subject",
            value=lambda row: row.subject,
            url=lambda row: reverse("enquiries.machine_mail_one", args=[row.id]),
            phone="full",
        ),
        Column(heading="Kind", value=lambda row: row.kind),
        Column(heading="Why", value=lambda row: row.why),
    ]
