"""Mail that came: the list, one mail, its raw text, and reading it again."""

from collections.abc import Sequence
from dataclasses import replace

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from rooftree.platform.access.interface import may, record_urls
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import permissions
from rooftree.platform.mail.interface import (
    IntakeCounts,
    NothingToRetry,
    ReceivedRow,
    intake_counts,
    raw_mail,
    received_mail,
    received_mails,
    retry_mail,
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

_NOTHING_LEFT = "Nothing is left of the raw mail: it was disposed of at the end of its time."
STATES = [
    ("waiting", "Waiting"),
    ("filed", "Filed"),
    ("quarantined", "Quarantined"),
    ("dead", "Dead letter"),
]


@page(help_key="mail.received", permission=permissions.SEE_MAIL)
def received(request: HttpRequest) -> HttpResponse:
    """List every mail that came, by where it is."""
    actor: Actor = request.actor  # type: ignore[attr-defined]

    def rows(
        filters: Filters, sort: Sort, offset: int, limit: int
    ) -> tuple[list[ReceivedRow], int]:
        found, total = received_mails(
            actor=actor,
            state=str(filters.get("state", "")),
            words=str(filters.get("words", "")),
            sort=sort.key,
            is_descending=sort.is_descending,
            offset=offset,
            limit=limit,
        )
        return _linked(actor, found), total

    return ListPage(
        name="mail.received",
        title="Mail in",
        intro=_identity(intake_counts(actor=actor)),
        columns=_columns(),
        rows=rows,
        empty="No mail has come yet.",
        filters=[ChoiceFilter("state", "State", STATES), TextFilter("words", "Words")],
        default_sort="-at",
        actions=[Action("Mail out", reverse("mail.outbox"))],
    ).respond(request)


@page(help_key="mail.received_one", permission=permissions.SEE_MAIL)
def received_one(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show one mail with what became of it, and why."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    mail = received_mail(actor=actor, mail_id=mail_id)
    if mail is None:
        raise Http404
    request.page_of = Ref("mail.inbound", mail_id)  # type: ignore[attr-defined]
    audit.record_look(actor, "mail.read", subject=Ref("mail.inbound", mail_id))
    context = {
        "mail": mail,
        "row": _linked(actor, [mail.row])[0],
        "may_retry": mail.may_be_retried and may(actor, permissions.RETRY_MAIL),
        "crumbs": [Crumb("Mail in", reverse("mail.received"))],
    }
    return render(request, "mail/received_one.html", context)


@endpoint(permission=permissions.SEE_MAIL)
def raw(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Show the bytes as they came, as plain text; who looked is kept."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    content = raw_mail(actor=actor, mail_id=mail_id)
    if content is None:
        raise Http404
    audit.record_look(actor, "mail.raw_read", subject=Ref("mail.inbound", mail_id))
    text = content.decode("utf-8", "backslashreplace").replace("\x00", "\\x00") or _NOTHING_LEFT
    answer = HttpResponse(text, content_type="text/plain; charset=utf-8")
    answer["Cache-Control"] = "no-store"
    return answer


@require_POST
@endpoint(permission=permissions.RETRY_MAIL)
def retry(request: HttpRequest, mail_id: int) -> HttpResponse:
    """Have the mail read and filed again."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    if received_mail(actor=actor, mail_id=mail_id) is None:
        raise Http404
    try:
        retry_mail(actor=actor, mail_id=mail_id)
    except NothingToRetry:
        messages.error(request, "This mail is filed or on its way, so it was left alone.")
    else:
        messages.success(request, "The mail is being read again.")
    return redirect("mail.received_one", mail_id)


def _linked(actor: Actor, rows: Sequence[ReceivedRow]) -> list[ReceivedRow]:
    """Point each row to its record's page, where the reader may know of it."""
    urls = record_urls(actor=actor, refs={row.record for row in rows if row.record})
    return [
        replace(row, record_url=urls.get(row.record, "")) if row.record else row for row in rows
    ]


def _identity(counts: IntakeCounts) -> str:
    sentence = (
        f"{counts.received:,} received = {counts.filed:,} filed + {counts.quarantined:,} quarantined"
        f" + {counts.dead:,} dead letters + {counts.waiting:,} waiting."
    )
    return (
        sentence if counts.is_whole else f"{sentence} These do not add up: tell your administrator."
    )


def _columns() -> list[Column[ReceivedRow]]:
    return [
        Column(heading="Received", value=lambda row: row.received_at, sort="at"),
        Column(heading="From", value=lambda row: row.sender, sort="sender"),
        Column(
            heading="Subject",
            value=lambda row: row.subject or "(no subject)",
            url=lambda row: reverse("mail.received_one", args=[row.id]),
            sort="subject",
            phone="full",
        ),
        Column(
            heading="State",
            value=lambda row: row.state_words,
            template="mail/parts/received_state.html",
        ),
        Column(
            heading="Record",
            value=lambda row: row.reference,
            template="mail/parts/record.html",
        ),
        Column(heading="Why", value=lambda row: row.reason),
    ]
