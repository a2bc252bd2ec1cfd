"""Questions for tests, each with few rows."""

from datetime import datetime, timedelta

from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge.actions.loop.note_question import NotedQuestion, note_question
from rooftree.support.knowledge.models import Question
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
