"""What access shows on the home page."""

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.home_panels import audit_counts, people_counts
from rooftree.platform.access.rules.reach import may_everywhere
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Action, PagePanelEntry, Panel
from rooftree.platform.web.interface import HOME_REF


def people_panel(actor: Actor, _ref: Ref) -> Panel | None:
    """Tell an administrator who waits to come in, and whose role ends soon."""
    if not may_everywhere(actor, permissions.ADMINISTER_ACCOUNTS):
        return None
    counts = people_counts(actor=actor, at=timezone.now())
    link = Action("See people and access", reverse("access.people"))
    return Panel("People and access", "access/parts/home_people.html", counts, link)


def audit_panel(actor: Actor, _ref: Ref) -> Panel | None:
    """Tell a reader of the audit what the day held."""
    if not may_everywhere(actor, permissions.READ_AUDIT):
        return None
    counts = audit_counts(actor=actor, on=timezone.localdate())
    link = Action("See the audit", reverse("access.audit"))
    return Panel("Audit", "access/parts/home_audit.html", counts, link)


PANELS = (
    PagePanelEntry(HOME_REF.kind, 30, people_panel),
    PagePanelEntry(HOME_REF.kind, 40, audit_panel),
)
