"""What stands beside help: Super Users, and the sections of modules above."""

from django.utils import timezone

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import HelpSectionEntry, Panel, filled
from rooftree.support.knowledge.queries.people.super_users import super_users_for
from rooftree.support.knowledge.queries.standing import reads_articles

_FRAME = "web/frame.html"
_GATE = "web/gate.html"


def frame_of(actor: Actor) -> str:
    """Give the frame that the reader's pages stand in."""
    return _FRAME if actor.is_signed_in else _GATE


def panels_beside(actor: Actor, key: str, of: Ref | None) -> list[Panel]:
    """Give the Super Users of the reader's service, then what modules above offer for this page."""
    above = (entry.section(actor, key, of) for entry in filled("help_sections", HelpSectionEntry))
    return [panel for panel in (_super_users(actor), *above) if panel is not None]


def _super_users(actor: Actor) -> Panel | None:
    if not reads_articles(actor):
        return None
    shown = super_users_for(actor=actor, on=timezone.localdate())
    return Panel("Ask a Super User", "knowledge/panels/super_users.html", shown)
