"""Mail that leaves: the list, one mail, sending it again."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.access.interface import may
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import permissions
from rooftree.platform.mail.interface import (
    NotFailed,
    OutboxRow,
    clear_bounce_mark,
    outbox,
    outbox_mail,
    retry_copy,
)
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action
from rooftree.platform.web.interface import (
    ChoiceFilter,
    Column,
    Crumb,
    Filters,
    ListPage,
    Sort,
    TextFilter,
    endpoint,
    page,
)

STATES = [
    ("queued", "Waiting to leave"),
    ("sent", "Sent"),
    ("captured", "Kept here, not sent"),
    ("held", "Held back"),
    ("failed", "Failed"),
]


@page(help_key="mail.outbox", permission=permissions.SEE_MAIL)
def outbox_list(request: HttpRequest) -> HttpResponse:
    """List every mail that left, waits, failed or was held back."""
    actor: Actor = request.actor  # type: ignore[attr-defined]

    def rows(filters: Filters, sort: Sort, offset: int, limit: int) -> tuple[list[OutboxRow], int]:
        return outbox(
            actor=actor,
            state=str(filters.get("state", "")),
            words=str(filters.get("words", "")),
            sort=sort.key,
            is_descending=sort.is_descending,
            offset=offset,
            limit=limit,
        )

    return ListPage(
        name="mail.outbox",
        title="Mail out",
        intro="Each line is one mail to one reader.",
        columns=_columns(),
        rows=rows,
        empty="No mail has been sent yet.",
        filters=[ChoiceFilter("state", "State", STATES), TextFilter("words", "Words")],
        default_sort="-at",
        actions=[
            Action("Mail in", reverse("mail.received")),
            Action("Sample mailbox", reverse("mail.sample")),
        ],
    ).respond(request)


@page(help_key="mail.outbox_one", permission=permissions.SEE_MAIL)
def outbox_one(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Show one mail to one reader, and what became of it."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    mail = outbox_mail(actor=actor, copy_id=copy_id)
    if mail is None:
        raise Http404
    audit.record_look(actor, "mail.read", subject=Ref("mail.copy", copy_id))
    context = {
        "mail": mail,
        "may_retry": may(actor, permissions.RETRY_MAIL),
        "crumbs": [Crumb("Mail out", reverse("mail.outbox"))],
    }
    return render(request, "mail/outbox_one.html", context)


@require_POST
@endpoint(permission=permissions.RETRY_MAIL)
def send_again(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Send a copy again that failed."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if outbox_mail(actor=actor, copy_id=copy_id) is None:
        raise Http404
    try:
        retry_copy(actor=actor, copy_id=copy_id)
    except NotFailed:
        messages.error(request, "This mail did not fail, so it was left alone.")
    else:
        messages.success(request, "The mail is on its way again.")
    return redirect("mail.outbox_one", copy_id)


@require_POST
@endpoint(permission=permissions.RETRY_MAIL)
def clear_mark(request: HttpRequest, copy_id: int) -> HttpResponse:
    """Let mail go to this reader again."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    mail = outbox_mail(actor=actor, copy_id=copy_id)
    if mail is None:
        raise Http404
    clear_bounce_mark(actor=actor, address=mail.row.recipient)
    messages.success(request, "Mail may go to this address again.")
    return redirect("mail.outbox_one", copy_id)


def _columns() -> list[Column[OutboxRow]]:
    return [
        Column(heading="Written", value=lambda row: row.made_at, sort="at"),
        Column(heading="To", value=lambda row: row.recipient, sort="to"),
        Column(
            heading="Subject",
            value=lambda row: row.subject,
            url=lambda row: reverse("mail.outbox_one", args=[row.id]),
            sort="subject",
            phone="full",
        ),
        Column(
            heading="State",
            value=lambda row: row.state_words,
            template="mail/parts/outbox_state.html",
        ),
        Column(heading="By", value=lambda row: row.by),
        Column(heading="Why", value=lambda row: row.reason),
    ]
