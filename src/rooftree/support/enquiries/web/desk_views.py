"""The desk, and logging an enquiry for its asker."""

from dataclasses import replace
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import Crumb, FormPage, done, keep, kept, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.log_for_asker import LoggedQuestion, log_for_asker
from rooftree.support.enquiries.queries.came_from import page_title
from rooftree.support.enquiries.queries.desk import desk
from rooftree.support.enquiries.queries.desk_counts import TABS, DeskFilters, midnight
from rooftree.support.enquiries.web.desk_forms import LogForm
from rooftree.support.enquiries.web.owner_words import desk_owner_words
from rooftree.support.enquiries.web.requests import actor_in, whole_number
from rooftree.support.model import interface as model

STRANGERS = "strangers"
NAME = "enquiries.desk"


@page(help_key="enquiries.queue", permission=permissions.WORK_DESK)
def queue(request: HttpRequest) -> HttpResponse:
    """Show level 0, then the chosen queue."""
    if request.method == "POST":
        return _narrow(request)
    if request.GET.get("without") == "words":
        keep(request, NAME, {})
        return redirect(f"{request.path}?{_query(_chosen(request.GET, words=''))}")
    filters = _filters(request)
    actor, now = actor_in(request), timezone.now()
    found = desk(actor=actor, filters=filters, at=now)
    services = staff.services()
    intake = mail.intake_today(since=midnight(now), at=now)
    shown = {
        "desk": found,
        "filters": filters,
        "tabs": [(key, label, found.counts[key]) for key, label in TABS.items()],
        "heading": TABS.get(filters.tab, "Level 0: addresses we don’t hold"),
        "services": services,
        "pages": [(key, page_title(key)) for key in found.help_keys],
        "chips": _chips(filters, {service.id: service.name for service in services}),
        "owners": desk_owner_words(model.owners(on=timezone.localdate(now))),
        "mail_today": intake.counts,
        "troubles": intake.troubles,
        "may_see_mail": access.may(actor, mail.SEE_MAIL),
        "may_see_intake": access.may(actor, mail.SEE_INTAKE),
        "query": _query(filters),
        "narrowing": _query(replace(filters, tab="")),
    }
    return render(request, "enquiries/queue.html", shown)


@page(help_key="enquiries.log", permission=permissions.WORK_DESK)
def log(request: HttpRequest) -> HttpResponse:
    """Log what somebody asked in another way."""
    form = LogForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        number = log_for_asker(actor=actor_in(request), logged=LoggedQuestion(**form.cleaned_data))
        done(request, f"ENQ-{number} is logged.")
        return redirect("enquiries.queue")
    return FormPage(
        title="Log an enquiry for somebody",
        intro="For what you took by telephone, at a desk or in your own inbox. "
        "The asker gets the receipt and the answer as if they had written themselves.",
        form=form,
        button="Log it",
        cancel_url=reverse("enquiries.queue"),
        crumbs=[Crumb("Support desk", reverse("enquiries.queue"))],
    ).respond(request)


def _narrow(request: HttpRequest) -> HttpResponse:
    """Keep what was typed, and lead to the address of what was chosen: no address holds words."""
    keep(request, NAME, {"words": request.POST.get("words", "").strip()[:100]})
    return redirect(f"{request.path}?{_query(_chosen(request.POST, words=''))}")


def _filters(request: HttpRequest) -> DeskFilters:
    return _chosen(request.GET, words=kept(request, NAME).get("words", ""))


def _chosen(asked: QueryDict, *, words: str) -> DeskFilters:
    tab = asked.get("tab", "unassigned")
    if tab not in TABS and tab != STRANGERS:
        message = "There is no such queue."
        raise Http404(message)
    return DeskFilters(
        tab=tab,
        service_id=whole_number(asked.get("service")),
        help_key=asked.get("from", "")[:80],
        words=words,
        page=whole_number(asked.get("page")) or 1,
    )


def _chips(filters: DeskFilters, services: dict[int, str]) -> list[tuple[str, str]]:
    """Give each filter in use with the address that takes it off."""
    used = [
        ("service", services.get(filters.service_id or 0, "")),
        ("from", page_title(filters.help_key)),
        ("words", filters.words),
    ]
    return [(words, _query(filters, without=name)) for name, words in used if words]


def _query(filters: DeskFilters, *, without: str = "") -> str:
    """Write codes only; words are taken off by naming them."""
    parts = {"tab": filters.tab, "service": filters.service_id or "", "from": filters.help_key}
    if without == "words":
        parts["without"] = "words"
    return urlencode({key: value for key, value in parts.items() if value and key != without})
