"""What the demo council asked and looked for over six weeks, grouped as the night run does."""

from datetime import datetime, time, timedelta

from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.actions.loop.group_recurring import group_recurring
from rooftree.support.knowledge.choices import Place, Source
from rooftree.support.knowledge.models import Question, SearchEvent

_OFFICE = "demo council"
# Which Super User was asked what, and how many days ago each time.
_ASKED = (
    ("fatima.aziz", "How do I see payments that came in today?", (3, 9, 16, 24, 38)),
    ("fatima.aziz", "How do I see the payments of today?", (2, 13, 30)),
    ("fatima.aziz", "How do I refund a credit on a rent account?", (4, 11, 20, 33)),
    ("fatima.aziz", "How can I refund a credit on an account?", (6, 27, 40)),
    ("fatima.aziz", "Where do I find the letter for arrears stage 2?", (8, 22)),
    ("davie.kemp", "How do I print a list of keys that are out?", (5, 15, 29)),
    ("davie.kemp", "How do I end a garage tenancy?", (7, 19, 26, 41)),
    ("davie.kemp", "Photos of an inspection don’t upload", (10, 21)),
    ("shona.mcphail", "Can I open a case without a date of birth?", (4, 12, 25, 36)),
    ("shona.mcphail", "Which letter goes with a temporary placement?", (3, 14, 28)),
)
# Who looked for what in vain, and how many days ago.
_LOOKED = (
    ("morven.baillie", "refund a credit on a rent account", (5, 12, 31)),
    ("aileen.ross", "refund credit rent account", (18,)),
    ("morven.baillie", "payments that came in today", (2, 23)),
    ("davie.kemp", "end a garage tenancy", (9, 35)),
    ("aileen.ross", "list of keys that are out", (6, 17)),
    ("shona.mcphail", "open a case without a date of birth", (13,)),
    ("shona.mcphail", "letter for a temporary placement", (20, 34)),
)


def load(context: DemoContext) -> None:
    """Note all of it once, and group it with the enquiries of the demo."""
    services = {
        username: held.service_ids[0]
        for username, colleague_id in context.cast.items()
        if (held := staff.colleague(colleague_id)) and held.service_ids
    }
    now = _now(context)
    if not SearchEvent.objects.filter(words=_LOOKED[0][1]).exists():
        Question.objects.bulk_create(_asked(context, services))
        SearchEvent.objects.bulk_create(_looked(context, services))
    group_recurring(actor=Actor.system(_OFFICE), at=now)


def _asked(context: DemoContext, services: dict[str, int]) -> list[Question]:
    return [
        Question(
            source=Source.ASKED_AGAIN,
            title=title,
            at=_ago(context, days),
            service_id=services.get(username),
            asker_key=f"through-{context.cast[username]}",
            noted_by_id=context.cast[username],
        )
        for username, title, when in _ASKED
        for days in when
        if username in context.cast
    ]


def _looked(context: DemoContext, services: dict[str, int]) -> list[SearchEvent]:
    return [
        SearchEvent(
            at=_ago(context, days),
            place=Place.LIBRARY,
            words=words,
            found=0,
            by_id=context.cast[username],
            service_id=services.get(username),
        )
        for username, words, when in _LOOKED
        for days in when
        if username in context.cast
    ]


def _ago(context: DemoContext, days: int) -> datetime:
    """Give a moment of a working day, as near to so many days ago as may be."""
    day = context.today - timedelta(days=days)
    day -= timedelta(days=max(0, day.weekday() - 4))
    return timezone.make_aware(datetime.combine(day, time(9 + days % 7, days % 60)))


def _now(context: DemoContext) -> datetime:
    if context.today == timezone.localdate():
        return timezone.now()
    return timezone.make_aware(datetime.combine(context.today, time(14, 2)))
