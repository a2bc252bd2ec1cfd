"""What an article that is drafted from a recurring question starts with."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import (
    GivenAnswer,
    Question,
    RecurringMember,
    RecurringQuestion,
)
from rooftree.support.knowledge.rules.loop.skeleton import skeleton
from rooftree.support.knowledge.rules.loop.without_people import without_people

# As many wordings and answers as anybody reads through.
_READ = 40


@dataclass(frozen=True)
class DraftWords:
    """The first words. `service_id` is there where nearly all who asked work in one service."""

    title: str
    body: str
    service_id: int | None
    question_ids: tuple[int, ...]


def draft_words(*, actor: Actor, recurring_id: int) -> DraftWords | None:
    """Give title and text without names, and the questions it answers; None where it is gone."""
    access.require(actor, permissions.KEEP_ARTICLES)
    row = RecurringQuestion.objects.filter(pk=recurring_id).first()
    if row is None:
        return None
    members = RecurringMember.objects.filter(recurring=row).order_by().values("question")
    asked = Question.objects.filter(pk__in=members).select_related("asker", "noted_by")
    rows = list(asked.order_by("-at", "-pk"))
    answers = GivenAnswer.objects.filter(question__in=members).exclude(text="").order_by("-at")
    given = list(answers.values_list("text", flat=True)[:_READ])
    names = _names(rows)
    return DraftWords(
        title=without_people(row.title, names)[:200] or row.title,
        body=skeleton(
            questions=[without_people(_words(each), names) for each in rows[:_READ]],
            answers=[without_people(text, names) for text in given],
        ),
        service_id=_service(rows),
        question_ids=tuple(each.pk for each in rows),
    )


def _names(rows: Sequence[Question]) -> set[str]:
    people = {person.name for each in rows for person in (each.asker, each.noted_by) if person}
    return {name for name in people if name}


def _words(row: Question) -> str:
    """Give what was asked: the words of the question, which often say its title again."""
    is_said_again = row.title.casefold() in row.text.casefold()
    return row.text if is_said_again else f"{row.title}\n{row.text}".strip()


def _service(rows: Sequence[Question]) -> int | None:
    """Give the one service that nine in ten of those with a service ask from."""
    counts = Counter(each.service_id for each in rows if each.service_id is not None)
    if not counts:
        return None
    service_id, times = counts.most_common(1)[0]
    return service_id if times * 10 >= counts.total() * 9 else None
