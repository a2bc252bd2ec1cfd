"""Note what was asked of a module above, so that what is asked again and again is found."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from django.db.models import QuerySet
from django.utils.crypto import salted_hmac

from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Question

_AT_ONCE = 1000


@dataclass(frozen=True)
class NotedQuestion:
    """One question as its asker put it, without what it quotes.

    Of an asker who is no colleague the `address` tells people apart; it is not kept.
    """

    ref: Ref
    title: str
    text: str
    at: datetime
    asker_id: int | None = None
    address: str = ""
    service_id: int | None = None
    is_sign_in: bool = False


def asker_key(*, colleague_id: int | None, address: str = "") -> str:
    """Give what tells askers apart for counting; nobody reads an address out of it."""
    if colleague_id is not None:
        return f"c{colleague_id}"
    if not address:
        return ""
    return "a" + salted_hmac("knowledge.asker", address.casefold()).hexdigest()[:40]


def note_question(*, actor: Actor, question: NotedQuestion) -> None:
    """Note it in the caller's transaction, by one insert; again changes nothing."""
    note_questions(actor=actor, questions=[question])


def note_questions(*, actor: Actor, questions: Iterable[NotedQuestion]) -> None:
    """Note many, as few inserts as there are thousands. The caller says who may ask."""
    rows = (_row(actor, each) for each in questions)
    while some := list(islice(rows, _AT_ONCE)):
        Question.objects.bulk_create(some, ignore_conflicts=True)


def change_question(*, actor: Actor, question: NotedQuestion) -> None:
    """Follow what became of it: who asks, which service, and what it is called."""
    del actor
    _of(question.ref).update(
        title=question.title[:200],
        asker_id=question.asker_id,
        asker_key=_key(question),
        service_id=question.service_id,
        is_sign_in=question.is_sign_in,
    )


def note_told(*, actor: Actor, ref: Ref, at: datetime) -> None:
    """Note that its asker was told of the article that answers it."""
    del actor
    _of(ref).filter(told_at=None).update(told_at=at)


def _of(ref: Ref) -> QuerySet[Question]:
    return Question.objects.filter(ref_kind=ref.kind, ref_id=ref.id)


def _key(question: NotedQuestion) -> str:
    key = asker_key(colleague_id=question.asker_id, address=question.address)
    # Without colleague and address nobody can say who it was: each counts as one person.
    return key or f"q{question.ref.id}"


def _row(actor: Actor, question: NotedQuestion) -> Question:
    return Question(
        source=Source.ENQUIRY,
        ref_kind=question.ref.kind,
        ref_id=question.ref.id,
        title=question.title[:200],
        text=question.text,
        at=question.at,
        service_id=question.service_id,
        asker_id=question.asker_id,
        asker_key=_key(question),
        is_sign_in=question.is_sign_in,
        noted_by_id=actor.colleague_id,
    )
