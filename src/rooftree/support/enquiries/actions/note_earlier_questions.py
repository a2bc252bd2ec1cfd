"""Note the questions and answers of enquiries that were made before questions were noted."""

from collections.abc import Iterable
from itertools import islice

from django.db import transaction
from django.db.models import OuterRef, Subquery

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.actions.noting import noted
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.rules.kinds import ENQUIRY
from rooftree.support.knowledge import interface as knowledge

_AT_ONCE = 1000


@transaction.atomic
def note_earlier_questions(*, actor: Actor) -> int:
    """Note those that are missing; safe to run again. Returns how many enquiries there were."""
    access.require(actor, permissions.for_lane(0))
    known = knowledge.noted_ids(ENQUIRY)
    numbers = Enquiry.objects.order_by("pk").values_list("pk", flat=True)
    missing = iter([number for number in numbers if number not in known])
    count = 0
    while some := list(islice(missing, _AT_ONCE)):
        _note(actor, some)
        count += len(some)
    return count


def _note(actor: Actor, numbers: Iterable[int]) -> None:
    first = Message.objects.filter(enquiry=OuterRef("pk"), direction=Message.Direction.IN)
    asked = Enquiry.objects.filter(pk__in=numbers).annotate(
        words=Subquery(first.order_by("at", "id").values("text")[:1])
    )
    knowledge.note_questions(actor=actor, questions=[noted(row, row.words or "") for row in asked])
    given = Message.objects.filter(
        enquiry__in=numbers, direction=Message.Direction.OUT, is_automatic=False
    )
    knowledge.note_answers(
        actor=actor,
        answers=[
            knowledge.NotedAnswer(Ref(ENQUIRY, of), text, at)
            for of, text, at in given.values_list("enquiry_id", "text", "at")
        ],
    )
