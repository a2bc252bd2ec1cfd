"""Keep what a colleague answers to the mail of a notice as an internal note."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import lock
from rooftree.support.supplier.models import CaseNote
from rooftree.support.supplier.queries.crew import crew_ids

INTAKE = "mail intake"


@transaction.atomic
def keep_answer(answer: enquiries.NoticeAnswer) -> bool:
    """Keep it in the mail's own transaction. Only of who works on supplier cases that day."""
    if answer.colleague_id not in crew_ids(timezone.localdate(answer.at)):
        return False
    case = lock(answer.ref.id)
    CaseNote.objects.create(
        case=case,
        at=answer.at,
        author_id=answer.colleague_id,
        author_name=answer.name[:120],
        text=answer.text,
        file_ids=list(answer.file_ids),
        inbound_id=answer.inbound_id,
    )
    audit.record(Actor.system(INTAKE), "supplier.noted_by_mail", subject=case.ref)
    return True
