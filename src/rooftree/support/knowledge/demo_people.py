"""The demo council's Super Users and feedback: what they were asked, and what staff said."""

from datetime import datetime, timedelta

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.actions.people.feedback import answer_feedback, write_feedback
from rooftree.support.knowledge.actions.people.note_asked_again import note_asked_again
from rooftree.support.knowledge.models import Feedback, Question

# Who was asked what, how many times, and how many days ago they noted it.
_ASKED = (
    ("fatima.aziz", "How do I see payments that came in today?", 3, 1),
    ("fatima.aziz", "Where do I find the letter for arrears stage 2?", 2, 5),
    ("davie.kemp", "How do I print a list of keys that are out?", 2, 3),
    ("shona.mcphail", "Can I open a case without a date of birth?", 4, 2),
)
# Who said what, how many days ago, and what came of it.
_SAID = (
    (
        "morven.baillie",
        "The payment screen is much quicker. I miss all broken arrangements on one page.",
        9,
        "It is asked for with the next release. Until then: Rents, Lists, Arrangements.",
    ),
    (
        "fatima.aziz",
        "Colleagues keep asking how to see today’s payments. A short guide would spare many calls.",
        4,
        "",
    ),
    ("davie.kemp", "The key register works well on the phone, also on site.", 2, ""),
)
_KEEPER = "callum.reid"
# Away this week, so that the directory has cover to show.
_AWAY = "davie.kemp"


def load(context: DemoContext) -> None:
    """Note what each was asked and said, once, some days back, and send one of them away."""
    _send_away(context)
    for username, title, times, days in _ASKED:
        if username in context.cast and not Question.objects.filter(title=title).exists():
            note_asked_again(actor=_actor(context, username), title=title, times=times)
            Question.objects.filter(title=title).update(at=_ago(days))
    for username, text, days, outcome in _SAID:
        if username not in context.cast or Feedback.objects.filter(text=text).exists():
            continue
        writer = _actor(context, username)
        feedback_id = write_feedback(
            actor=writer,
            text=text,
            today=context.today,
            service_id=next(iter(writer.service_ids), None),
        )
        if outcome:
            answer_feedback(
                actor=_actor(context, _KEEPER), feedback_id=feedback_id, what_came_of_it=outcome
            )
        Feedback.objects.filter(pk=feedback_id).update(at=_ago(days))


def _send_away(context: DemoContext) -> None:
    who = context.cast.get(_AWAY)
    if who is None or staff.absences_of(who, since=context.today):
        return
    access.record_absence(
        actor=Actor.system("demo council"),
        colleague_id=who,
        from_on=context.today,
        until_on=context.today + timedelta(days=4),
        stand_in_id=None,
    )


def _ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)


def _actor(context: DemoContext, username: str) -> Actor:
    account = access.account_of_colleague(context.cast[username])
    if account is None:
        return Actor.anonymous()
    return access.actor_of(account.id, on=timezone.localdate())
