"""What staff told the team after go-live."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from django.db.models import Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import Feedback
from rooftree.support.model import interface as model

OWN_SHOWN = 50


@dataclass(frozen=True)
class FeedbackLine:
    """One person's words, and what came of them."""

    id: int
    at: datetime
    by_name: str
    service: str
    is_from_super_user: bool
    text: str
    seen_at: datetime | None
    seen_by_name: str
    what_came_of_it: str

    @property
    def state(self) -> Literal["new", "read", "answered"]:
        """How far the team has come with it."""
        if self.what_came_of_it:
            return "answered"
        return "read" if self.seen_at else "new"


@dataclass(frozen=True)
class FeedbackWanted:
    """What a keeper's list is narrowed to; empty for everything."""

    state: str = ""
    service_id: int | None = None
    is_from_super_users: bool = False
    words: str = ""


@dataclass(frozen=True)
class FeedbackOpening:
    """Whether feedback is open today, and the day of go-live where it is known."""

    is_open: bool
    opens_on: date | None


def feedback_opening(*, on: date) -> FeedbackOpening:
    """Say whether staff may give feedback on this day: from go-live on."""
    opens_on = model.go_live_on()
    return FeedbackOpening(opens_on is not None and on >= opens_on, opens_on)


def own_feedback(*, actor: Actor) -> list[FeedbackLine]:
    """Give what the reader told the team, newest first, in one query."""
    access.require(actor, permissions.READ_ARTICLES)
    rows = Feedback.objects.filter(by_id=actor.colleague_id or -1)
    return [_line(row) for row in rows.select_related("service")[:OWN_SHOWN]]


def all_feedback(
    *, actor: Actor, wanted: FeedbackWanted, offset: int = 0, limit: int = 50
) -> tuple[list[FeedbackLine], int]:
    """Give everybody's, newest first, and how many there are, in two queries."""
    access.require(actor, permissions.KEEP_ARTICLES)
    rows = _narrowed(wanted)
    lines = [_line(row) for row in rows.select_related("service")[offset : offset + limit]]
    return lines, rows.count()


def one_feedback(*, actor: Actor, feedback_id: int) -> FeedbackLine | None:
    """Give one person's words to those who keep articles."""
    access.require(actor, permissions.KEEP_ARTICLES)
    row = Feedback.objects.select_related("service").filter(pk=feedback_id).first()
    return _line(row) if row else None


def _narrowed(wanted: FeedbackWanted) -> QuerySet[Feedback]:
    rows = Feedback.objects.all()
    match wanted.state:
        case "new":
            rows = rows.filter(seen_at=None)
        case "read":
            rows = rows.filter(seen_at__isnull=False, what_came_of_it="")
        case "answered":
            rows = rows.exclude(what_came_of_it="")
    if wanted.service_id is not None:
        rows = rows.filter(service_id=wanted.service_id)
    if wanted.is_from_super_users:
        rows = rows.filter(is_from_super_user=True)
    if wanted.words:
        rows = rows.filter(
            Q(text__icontains=wanted.words) | Q(what_came_of_it__icontains=wanted.words)
        )
    return rows


def _line(row: Feedback) -> FeedbackLine:
    return FeedbackLine(
        id=row.pk,
        at=row.at,
        by_name=row.by_name,
        service=row.service.name if row.service else "",
        is_from_super_user=row.is_from_super_user,
        text=row.text,
        seen_at=row.seen_at,
        seen_by_name=row.seen_by_name,
        what_came_of_it=row.what_came_of_it,
    )
