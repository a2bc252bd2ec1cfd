"""Questions for tests, each with few rows."""

from datetime import datetime, timedelta

from django.utils import timezone

from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.actions.loop.note_question import NotedQuestion, note_question
from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models import Question, RecurringMember, RecurringQuestion
from rooftree.support.knowledge.tests.factories import NOW

SYSTEM = Actor.system("tests")
ENQUIRY = "enquiries.enquiry"


def ask(
    number: int,
    title: str = "How do I refund a credit?",
    *,
    by: int | None = None,
    service: int | None = None,
    ago: int = 1,
    text: str = "",
) -> Question:
    """Note enquiry `number`, asked so many days ago by a colleague, or by an own address."""
    at: datetime = NOW - timedelta(days=ago)
    question = NotedQuestion(
        ref=Ref(ENQUIRY, number),
        title=title,
        text=text,
        at=at,
        asker_id=by,
        address="" if by else f"asker{number}@example.org",
        service_id=service,
    )
    note_question(actor=SYSTEM, question=question)
    return Question.objects.get(ref_kind=ENQUIRY, ref_id=number)


def recur(title: str, askings: int = 2) -> int:
    """Insert a recurring question with so many askings of different people; gives its number."""
    row = RecurringQuestion.objects.create(title=title, verdict="no-article", grouped_at=NOW)
    at = timezone.now()
    made = Question.objects.bulk_create(
        Question(source=Source.ASKED_AGAIN, title=title, at=at, asker_key=f"through-{n}")
        for n in range(askings)
    )
    RecurringMember.objects.bulk_create(
        RecurringMember(recurring=row, question=each) for each in made
    )
    return row.pk
