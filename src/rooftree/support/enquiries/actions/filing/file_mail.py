"""File one claimed mail, by what it belongs to and who or what wrote it."""

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries.actions.filing.file_machine_mail import file_machine_mail
from rooftree.support.enquiries.actions.filing.file_new import file_new
from rooftree.support.enquiries.actions.filing.file_notice_reply import file_notice_reply
from rooftree.support.enquiries.actions.filing.file_reply import file_reply, file_team_answer
from rooftree.support.enquiries.models import Enquiry, TeamQuestion
from rooftree.support.enquiries.queries.reopening import begins_anew
from rooftree.support.enquiries.rules.kinds import ENQUIRY, NOTICE, TEAM_QUESTION

HUMAN = "human"


def file_mail(*, actor: Actor, arrived: mail.ArrivedMail, ref: Ref | None) -> Filing:
    """File in the mail's own transaction. Only a person's mail makes or reopens an enquiry."""
    if actor.kind != "system":
        raise access.NotAllowed("enquiries.file_mail")
    if ref and ref.kind == NOTICE and arrived.mail_class == HUMAN:
        return file_notice_reply(actor=actor, arrived=arrived, notice_id=ref.id)
    question_id = ref.id if ref and ref.kind == TEAM_QUESTION else None
    enquiry_id = ref.id if ref and ref.kind == ENQUIRY else _enquiry_of(question_id)
    if arrived.mail_class != HUMAN:
        return file_machine_mail(
            actor=actor, arrived=arrived, enquiry_id=enquiry_id, question_id=question_id
        )
    if question_id is not None:
        return file_team_answer(actor=actor, arrived=arrived, question_id=question_id)
    if enquiry_id is None:
        return file_new(actor=actor, arrived=arrived)
    if begins_anew(Enquiry.objects.get(pk=enquiry_id), arrived.received_at):
        return file_new(actor=actor, arrived=arrived, after_id=enquiry_id)
    return file_reply(actor=actor, arrived=arrived, enquiry_id=enquiry_id)


def _enquiry_of(question_id: int | None) -> int | None:
    if question_id is None:
        return None
    return TeamQuestion.objects.values_list("enquiry_id", flat=True).get(pk=question_id)
