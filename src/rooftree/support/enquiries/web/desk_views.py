"""The desk, and logging an enquiry for its asker."""

from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.staff import interface as staff
from rooftree.platform.web.interface import Crumb, FormPage, done, page
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.log_for_asker import LoggedQuestion, log_for_asker
from rooftree.support.enquiries.queries.came_from import page_title
from rooftree.support.enquiries.queries.desk import TABS, DeskFilters, desk, help_keys_asked
from rooftree.support.enquiries.web.desk_forms import LogForm
from rooftree.support.enquiries.web.requests import actor_in, whole_number
from rooftree.support.model import interface as model

STRANGERS = "strangers"


@page(help_key="enquiries.queue", permission=permissions.WORK_DESK)
def queue(request: HttpRequest) -> HttpResponse:
    """Show level 0, then the chosen queue."""
    asked = request.GET
    tab = asked.get("tab", "unassigned")
    if tab not in TABS and tab != STRANGERS:
        message = "There is no such queue."
        raise Http404(message)
    filters = DeskFilters(
        tab=tab,
        service_id=whole_number(asked.get("service")),
        help_key=asked.get("from", "")[:80],
        words=asked.get("words", "").strip()[:100],
        page=whole_number(asked.get("page")) or 1,
    )
    actor, now = actor_in(request), timezone.now()
    found = desk(actor=actor, filters=filters, at=now)
    services = staff.services()
    tabs = [(key, label, found.counts[key]) for key, label in TABS.items()]
    shown = {
        "desk": found,
        "filters": filters,
        "tabs": tabs,
        "heading": TABS.get(tab, "Level 0: addresses we don't hold"),
        "services": services,
        "pages": [(key, page_title(key)) for key in help_keys_asked(actor=actor)],
        "chips": _chips(filters, {service.id: service.name for service in services}),
        "owners": _owner_words(model.owners(on=timezone.localdate(now))),
        "query": _query(filters),
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


def _chips(filters: DeskFilters, services: dict[int, str]) -> list[tuple[str, str]]:
    """Give each filter in use with the address that takes it off."""
    used = [
        ("service", services.get(filters.service_id or 0, "")),
        ("from", page_title(filters.help_key)),
        ("words", filters.words),
    ]
    return [(words, _query(filters, without=name)) for name, words in used if words]


def _query(filters: DeskFilters, *, without: str = "") -> str:
    parts = {
        "tab": filters.tab,
        "service": filters.service_id or "",
        "from": filters.help_key,
        "words": filters.words,
    }
    return urlencode({key: value for key, value in parts.items() if value and key != without})


def _owner_words(owners: list[model.LevelOwner]) -> list[str]:
    """Say which team owns which of levels 0 and 2, and until when."""
    by_team: dict[tuple[str, object], list[int]] = {}
    for owner in owners:
        by_team.setdefault((owner.team_name, owner.until_on), []).append(owner.level)
    sentences = []
    for (team, until), levels in by_team.items():
        numbers = ", ".join(str(level) for level in sorted(levels))
        end = f" until {until.day} {until:%B %Y}" if until else ""  # type: ignore[attr-defined]
        sentences.append(f"Level {numbers} owned by {team}{end}")
    return sentences
