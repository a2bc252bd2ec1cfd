"""Note that a Super User was asked something again, and take a mis-click back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.people.once import SAME_PRESS, lock_sender
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Article, Question, RecurringMember
from rooftree.support.knowledge.rules.people.asked_again import MOST_TIMES, UNDO_WITHIN
from rooftree.support.knowledge.rules.search.kept_words import kept_words

_LONGEST_TITLE = 200


class NothingAsked(Exception):
    """Neither an article, nor a question, nor words say what was asked."""


class TimesOutOfRange(Exception):
    """It was asked less than once, or more often than anybody is asked at a time."""


class TooLateToUndo(Exception):
    """It counts by now, or it is not the actor's own."""


@dataclass(frozen=True)
class _What:
    """What was asked: its words, its service, the article that answers it and its group."""

    title: str
    service_id: int | None
    article_id: int | None = None
    recurring_id: int | None = None


@transaction.atomic
def note_asked_again(
    *,
    actor: Actor,
    article_id: int | None = None,
    question_id: int | None = None,
    title: str = "",
    times: int = 1,
    service_id: int | None = None,
) -> int:
    """Count that the actor was asked this, as many times. Returns the first question's id.

    A second press of the same button gives the first one's id and counts nothing. Who asked is
    not said: `asker_key` stands for the Super User, so that people are counted too low at worst.
    """
    colleague_id = lock_sender(actor, permissions.SPEAK_AS_SUPER_USER)
    access.require(actor, permissions.SPEAK_AS_SUPER_USER)
    if not 1 <= times <= MOST_TIMES:
        raise TimesOutOfRange(times)
    what = _what(actor, article_id, question_id, title, service_id)
    if pressed := _pressed_already(colleague_id, what):
        return pressed
    now = timezone.now()
    made = Question.objects.bulk_create(
        Question(
            source=Source.ASKED_AGAIN,
            title=what.title,
            at=now,
            service_id=what.service_id,
            asker_key=f"through-{colleague_id}",
            answered_by_id=what.article_id,
            noted_by_id=colleague_id,
        )
        for _ in range(times)
    )
    if what.recurring_id:
        RecurringMember.objects.bulk_create(
            RecurringMember(recurring_id=what.recurring_id, question=each) for each in made
        )
    audit.record(
        actor,
        "knowledge.asked_again",
        subject=Ref("knowledge.question", made[0].pk),
        details={"times": times},
    )
    return made[0].pk


@transaction.atomic
def undo_asked_again(*, actor: Actor, question_id: int) -> int:
    """Take back what the actor noted some minutes ago. Returns how many questions are gone."""
    colleague_id = lock_sender(actor, permissions.SPEAK_AS_SUPER_USER)
    access.require(actor, permissions.SPEAK_AS_SUPER_USER)
    noted = Question.objects.filter(noted_by_id=colleague_id, source=Source.ASKED_AGAIN)
    first = noted.filter(pk=question_id, at__gt=_since(UNDO_WITHIN)).first()
    if first is None:
        raise TooLateToUndo(question_id)
    together = noted.filter(at=first.at, title=first.title)
    gone = together.count()
    together.delete()
    audit.record(
        actor,
        "knowledge.asked_again_undone",
        subject=Ref("knowledge.question", question_id),
        details={"times": gone},
    )
    return gone


def _pressed_already(colleague_id: int, what: _What) -> int | None:
    same = Question.objects.filter(
        noted_by_id=colleague_id,
        source=Source.ASKED_AGAIN,
        title=what.title,
        answered_by_id=what.article_id,
        at__gt=_since(SAME_PRESS),
    )
    return same.order_by("pk").values_list("pk", flat=True).first()


def _since(span: timedelta) -> datetime:
    return timezone.now() - span


def _only_service(actor: Actor) -> int | None:
    """Name the service only where there is just one."""
    return next(iter(actor.service_ids)) if len(actor.service_ids) == 1 else None


def _what(
    actor: Actor,
    article_id: int | None,
    question_id: int | None,
    title: str,
    service_id: int | None,
) -> _What:
    if article_id is not None:
        article = Article.objects.select_related("published").get(pk=article_id)
        if article.published is None:
            raise NothingAsked(article_id)
        return _What(article.published.title, service_id or _only_service(actor), article.pk)
    if question_id is not None:
        asked = Question.objects.get(pk=question_id)
        member = RecurringMember.objects.filter(question=asked).first()
        return _What(
            # What another asker wrote may hold numbers of tenants: this row is the actor's own.
            kept_words(asked.title)[:_LONGEST_TITLE] or "(no words kept)",
            service_id or asked.service_id or _only_service(actor),
            asked.answered_by_id,
            member.recurring_id if member else None,
        )
    words = " ".join(title.replace("\x00", " ").split())[:_LONGEST_TITLE].rstrip()
    if not words:
        raise NothingAsked(title)
    return _What(words, service_id)
