"""Group what was asked, and judge for each group which article answers it."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection, transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.actions.loop.forget_words import forget_words
from rooftree.support.knowledge.actions.loop.note_searches import note_searches
from rooftree.support.knowledge.models import Question, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.queries.loop.best_article import best_article
from rooftree.support.knowledge.queries.loop.readings import AskedAt, Fared
from rooftree.support.knowledge.rules.grouping.group_questions import Asked, group_questions
from rooftree.support.knowledge.rules.loop.same_groups import kept_numbers
from rooftree.support.knowledge.rules.loop.verdict import verdict_of
from rooftree.support.knowledge.rules.loop.windows import GROUPED, RECURS_AT


@dataclass(frozen=True)
class _Group:
    """One question in all its wordings, and what was found of it."""

    title: str
    members: tuple[int, ...]
    best_id: int | None
    verdict: str


def group_recurring(*, actor: Actor, at: datetime) -> int:
    """Group the questions of 13 weeks, with the searches that led to nothing.

    Safe to run twice and to end anywhere: groups change in one transaction. Returns how many
    questions recur.
    """
    access.require(actor, permissions.KEEP_ARTICLES)
    note_searches(actor=actor, at=at)
    forget_words(actor=actor, at=at)
    asked = {row.pk: row for row in _asked(at)}
    groups = _judged(_grouped(asked), asked, at)
    _write(actor, groups, at)
    return sum(len(group.members) >= RECURS_AT for group in groups)


def _asked(at: datetime) -> Sequence[Question]:
    rows = Question.objects.filter(at__gte=at - GROUPED, at__lte=at).order_by("at", "pk")
    return list(rows.only("title", "text", "at", "asker_id", "answered_by_id"))


def _grouped(asked: Mapping[int, Question]) -> list[tuple[str, tuple[int, ...]]]:
    questions = [Asked(str(pk), _words(row)) for pk, row in asked.items()]
    return [
        (group.title, tuple(int(member) for member in group.members))
        for group in group_questions(questions)
    ]


def _words(row: Question) -> str:
    return f"{row.title}\n{row.text}".strip()


def _judged(
    groups: Sequence[tuple[str, tuple[int, ...]]], asked: Mapping[int, Question], at: datetime
) -> list[_Group]:
    """Find the article of each question that recurs; one that was asked once is let be."""
    best = [_best([asked[pk] for pk in members]) for _, members in groups]
    fared = Fared({each for each in best if each is not None}, since=at - GROUPED)
    judged = []
    for (title, members), article_id in zip(groups, best, strict=True):
        askings = [AskedAt(asked[pk].at, asked[pk].asker_id) for pk in members]
        readings = fared.readings(article_id, askings) if article_id is not None else None
        kept = article_id if readings is not None else None
        judged.append(_Group(title[:200], members, kept, verdict_of(readings)))
    return judged


def _best(questions: Sequence[Question]) -> int | None:
    """Give the article that was linked most often, else the one that their own words lead to."""
    linked = Counter(row.answered_by_id for row in questions if row.answered_by_id is not None)
    if linked:
        return max(linked, key=lambda article_id: (linked[article_id], -article_id))
    if len(questions) < RECURS_AT:
        return None
    texts = [_words(each) for each in questions]
    return best_article(actor=Actor.system("recurring questions"), texts=texts)


@transaction.atomic
def _write(actor: Actor, groups: Sequence[_Group], at: datetime) -> None:
    """Keep the groups; what was deleted meanwhile is left out, what came meanwhile stays put."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtext('knowledge.recurring'), 0)")
    before = dict(RecurringMember.objects.order_by().values_list("question_id", "recurring_id"))
    there = set(
        Question.objects.filter(pk__in=[pk for group in groups for pk in group.members])
        .order_by()
        .values_list("pk", flat=True)
    )
    numbers = kept_numbers([group.members for group in groups], before)
    rows = [
        RecurringQuestion(
            pk=number,
            title=group.title,
            verdict=group.verdict,
            best_id=group.best_id,
            grouped_at=at,
        )
        for group, number in zip(groups, numbers, strict=True)
    ]
    RecurringQuestion.objects.bulk_create([row for row in rows if row.pk is None], 1000)
    RecurringQuestion.objects.bulk_update(
        [row for row, number in zip(rows, numbers, strict=True) if number is not None],
        ["title", "verdict", "best", "grouped_at"],
        500,
    )
    after = {
        pk: row.pk
        for row, group in zip(rows, groups, strict=True)
        for pk in group.members
        if pk in there
    }
    newest = max((pk for group in groups for pk in group.members), default=0)
    _place({pk: number for pk, number in before.items() if pk <= newest}, after)
    audit.record(actor, "knowledge.questions_grouped")


def _place(before: Mapping[int, int], after: Mapping[int, int]) -> None:
    """Move members whose group changed, and drop groups that nothing stands under any more."""
    left = [pk for pk, number in before.items() if after.get(pk) != number]
    RecurringMember.objects.filter(question__in=left).delete()
    RecurringMember.objects.bulk_create(
        [
            RecurringMember(question_id=pk, recurring_id=number)
            for pk, number in after.items()
            if before.get(pk) != number
        ],
        1000,
    )
    RecurringQuestion.objects.filter(members=None).delete()
