"""The directory of Super Users."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.web.interface import Crumb, page
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.queries.people.super_users import directory


@page(help_key="knowledge.super_users", permission=permissions.READ_ARTICLES)
def super_users(request: HttpRequest) -> HttpResponse:
    """Show whom to ask in each service, the reader's own first, and who covers today."""
    actor, today = request.actor, timezone.localdate()  # type: ignore[attr-defined]
    groups = directory(on=today)
    own = [group for group in groups if group.service_id in actor.service_ids]
    others = [group for group in groups if group not in own]
    shown = {
        "own": own,
        "others": others,
        "is_empty": not any(group.shown.people for group in groups),
        "today": today,
        "may_note": access.may(actor, permissions.SPEAK_AS_SUPER_USER),
        "crumbs": [Crumb("Guides and FAQs", reverse("knowledge.guides"))],
    }
    return render(request, "knowledge/people/super_users.html", shown)
