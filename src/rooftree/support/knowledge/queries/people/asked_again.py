"""What a Super User may have been asked again, and what they noted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Article, Question, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.rules.people.asked_again import UNDO_WITHIN, count_words
from rooftree.support.knowledge.rules.search.kept_words import kept_words

RECENT = timedelta(days=30)
MOST_SHOWN = 25
# A question that was asked once does not recur, though it stands in a group of its own.
_RECURS = 2


@dataclass(frozen=True)
class AskedRow:
    """A question that may have been asked again: `times` in the last weeks, `latest_at` last."""

    question_id: int
    title: str
    times: int
    latest_at: datetime
    article_slug: str
    article_title: str


@dataclass(frozen=True)
class NotedRow:
    """Something the reader noted in the last minutes and may take back."""

    question_id: int
    title: str
    times: int


@dataclass(frozen=True)
class AskedAgainPage:
    """All that the page shows. `services` are those that a new question may be of."""

    recurring: tuple[AskedRow, ...]
    recent: tuple[AskedRow, ...]
    noted: tuple[NotedRow, ...]
    services: tuple[staff.ServiceLine, ...]
    own_service_id: int | None
    count_words: str


@dataclass(frozen=True)
class AskedAgainButton:
    """The button on an article's page. `noted_id` can be taken back; None where nothing was noted."""

    article_id: int
    noted_id: int | None
    count_words: str


def asked_again_page(*, actor: Actor, at: datetime) -> AskedAgainPage:
    """Give recurring and recent questions of the reader's services; of all where they have none.

    Seven queries beside those of the standing, however many questions there are.
    """
    access.require(actor, permissions.SPEAK_AS_SUPER_USER)
    services = tuple(staff.services())
    return AskedAgainPage(
        recurring=_recurring(actor, at),
        recent=_recent(actor, at),
        noted=_noted(actor, at),
        services=services,
        own_service_id=next(iter(actor.service_ids)) if len(actor.service_ids) == 1 else None,
        count_words=count_words(_count(actor, at)),
    )


def asked_again_button(*, actor: Actor, article_id: int, at: datetime) -> AskedAgainButton | None:
    """Give the button for Super Users and those who keep articles; None for everybody else."""
    if actor.colleague_id is None or not access.may(actor, permissions.SPEAK_AS_SUPER_USER):
        return None
    noted = _own(actor).filter(answered_by_id=article_id, at__gt=at - UNDO_WITHIN)
    latest = noted.order_by("-at", "pk").values_list("pk", flat=True).first()
    return AskedAgainButton(article_id, latest, count_words(_count(actor, at)))


def _own(actor: Actor) -> QuerySet[Question]:
    return Question.objects.filter(noted_by_id=actor.colleague_id, source=Source.ASKED_AGAIN)


def _count(actor: Actor, at: datetime) -> int:
    first = timezone.localtime(at).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return _own(actor).filter(at__gte=first).count()


def _noted(actor: Actor, at: datetime) -> tuple[NotedRow, ...]:
    together: dict[tuple[datetime, str], list[int]] = {}
    rows = _own(actor).filter(at__gt=at - UNDO_WITHIN).order_by("-at", "pk")
    for pk, title, noted_at in rows.values_list("pk", "title", "at"):
        together.setdefault((noted_at, title), []).append(pk)
    return tuple(NotedRow(ids[0], title, len(ids)) for (_, title), ids in together.items())


def _asked_lately(actor: Actor, at: datetime, prefix: str = "") -> Q:
    """Keep questions of the last weeks that a Super User may read: never sign-in trouble."""
    wanted = Q(
        (f"{prefix}at__gt", at - RECENT),
        (f"{prefix}source__in", (Source.ENQUIRY, Source.ASKED_AGAIN)),
        (f"{prefix}is_sign_in", False),
    )
    if not actor.service_ids:
        return wanted
    of_services = Q((f"{prefix}service_id__in", sorted(actor.service_ids)))
    return wanted & (of_services | Q((f"{prefix}noted_by_id", actor.colleague_id)))


def _recurring(actor: Actor, at: datetime) -> tuple[AskedRow, ...]:
    lately = RecurringMember.objects.filter(_asked_lately(actor, at, "question__"))
    groups = (
        RecurringQuestion.objects.annotate(times=Count("members"))
        .filter(times__gte=_RECURS, pk__in=lately.values("recurring"), set_aside_at=None)
        .select_related("best__published")
        .prefetch_related("members__question")
        .order_by("-times", "pk")
    )
    return tuple(_group_row(group) for group in groups[:MOST_SHOWN])


def _group_row(group: RecurringQuestion) -> AskedRow:
    questions = [member.question for member in group.members.all()]
    newest = max(questions, key=lambda question: (question.at, question.pk))
    is_answered = group.verdict == RecurringQuestion.Verdict.ANSWERED
    words = group.best.published if is_answered and group.best else None
    return AskedRow(
        question_id=newest.pk,
        title=kept_words(group.title),
        times=len(questions),
        latest_at=newest.at,
        article_slug=group.best.slug if group.best and words else "",
        article_title=words.title if words else "",
    )


def _recent(actor: Actor, at: datetime) -> tuple[AskedRow, ...]:
    several = RecurringQuestion.objects.annotate(times=Count("members")).filter(times__gte=_RECURS)
    grouped = RecurringMember.objects.filter(recurring__in=several.values("pk"))
    rows = (
        Question.objects.filter(_asked_lately(actor, at))
        .exclude(pk__in=grouped.values("question"))
        .select_related("answered_by__published")
        .order_by("-at", "-pk")
    )
    return tuple(_question_rows(rows[: MOST_SHOWN * 4]))[:MOST_SHOWN]


def _question_rows(rows: Sequence[Question] | QuerySet[Question]) -> list[AskedRow]:
    """Give a row for each title: what was noted several times stands once."""
    by_title: dict[str, list[Question]] = {}
    for row in rows:
        by_title.setdefault(kept_words(row.title), []).append(row)
    return [_question_row(title, found) for title, found in by_title.items() if title]


def _question_row(title: str, found: list[Question]) -> AskedRow:
    newest = found[0]
    article = newest.answered_by if newest.answered_by and newest.answered_by.published else None
    return AskedRow(
        question_id=newest.pk,
        title=title,
        times=len(found),
        latest_at=newest.at,
        article_slug=article.slug if article else "",
        article_title=article.published.title if article and article.published else "",
    )


def is_known_question(*, actor: Actor, question_id: int) -> bool:
    """Say whether it is one of the questions that the page may show this reader.

    A group stands for all its members, also a search of somebody else's.
    """
    access.require(actor, permissions.SPEAK_AS_SUPER_USER)
    now = timezone.now()
    if Question.objects.filter(_asked_lately(actor, now), pk=question_id).exists():
        return True
    groups = RecurringMember.objects.filter(question=question_id).values("recurring")
    lately = _asked_lately(actor, now, "question__")
    return RecurringMember.objects.filter(lately, recurring__in=groups).exists()


def article_address(*, actor: Actor, article_id: int) -> str:
    """Give where a published article stands; nothing for any other."""
    access.require(actor, permissions.SPEAK_AS_SUPER_USER)
    rows = Article.objects.filter(pk=article_id, retired_at=None).exclude(published=None)
    slug = rows.values_list("slug", flat=True).first()
    return reverse("knowledge.article", args=[slug]) if slug else ""
