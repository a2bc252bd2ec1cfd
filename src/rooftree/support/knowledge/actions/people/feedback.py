"""Tell the team what works and what doesn't after go-live; say what came of it."""

from datetime import date

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.people.once import SAME_PRESS, lock_sender
from rooftree.support.knowledge.models import Feedback
from rooftree.support.knowledge.queries.standing import is_super_user
from rooftree.support.model import interface as model

KIND = "knowledge.feedback"


class NotLiveYet(Exception):
    """Feedback opens on the day of go-live."""


class NothingSaid(Exception):
    """The words are empty."""


@transaction.atomic
def write_feedback(*, actor: Actor, text: str, today: date, service_id: int | None = None) -> int:
    """Keep what a member of staff has to say. Returns its id; a second press makes no second one."""
    colleague_id = lock_sender(actor, permissions.READ_ARTICLES)
    access.require(actor, permissions.READ_ARTICLES)
    opens_on = model.go_live_on()
    if opens_on is None or today < opens_on:
        raise NotLiveYet(opens_on)
    words = text.replace("\x00", " ").strip()
    if not words:
        raise NothingSaid
    now = timezone.now()
    same = Feedback.objects.filter(by_id=colleague_id, text=words, at__gt=now - SAME_PRESS)
    if pressed := same.first():
        return pressed.pk
    row = Feedback.objects.create(
        at=now,
        by_id=colleague_id,
        by_name=actor.name,
        service_id=service_id,
        is_from_super_user=is_super_user(actor),
        text=words,
    )
    audit.record(actor, "knowledge.feedback_written", subject=Ref(KIND, row.pk))
    return row.pk


@transaction.atomic
def answer_feedback(*, actor: Actor, feedback_id: int, what_came_of_it: str = "") -> int:
    """Mark it as read and, with words, tell the writer by mail what came of it."""
    row = Feedback.objects.select_for_update().get(pk=feedback_id)
    access.require(actor, permissions.KEEP_ARTICLES)
    words = " ".join(what_came_of_it.replace("\x00", " ").split())
    is_news = bool(words) and words != row.what_came_of_it
    if row.seen_at is not None and not is_news:
        return row.pk
    row.seen_at = row.seen_at or timezone.now()
    row.seen_by_name = actor.name
    row.what_came_of_it = words or row.what_came_of_it
    row.save(update_fields=["seen_at", "seen_by_name", "what_came_of_it"])
    audit.record(
        actor,
        "knowledge.feedback_answered" if is_news else "knowledge.feedback_read",
        subject=Ref(KIND, row.pk),
    )
    if is_news:
        _tell(row)
    return row.pk


def _tell(row: Feedback) -> None:
    """Mail the writer, unless they have left."""
    writer = staff.colleague(row.by_id)
    if writer is None or writer.has_left(on=timezone.localdate()):
        return
    address = f"{settings.SITE_ADDRESS}{reverse('knowledge.feedback')}"
    mail.send(
        actor=Actor.system("Rooftree"),
        mail=mail.OutgoingMail(
            to=(writer.email,),
            subject="What came of your feedback",
            text=(
                "You told us how you get on with the system. This is what came of it:\n\n"
                f"{row.what_came_of_it}\n\n"
                f"Your words and ours stand at {address}\n"
            ),
            is_automatic=True,
            purpose="product",
        ),
    )
