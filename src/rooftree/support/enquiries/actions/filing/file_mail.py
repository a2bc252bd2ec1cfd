"""File one claimed mail, by what it belongs to and who or what wrote it."""

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries.actions.filing.file_machine_mail import file_machine_mail
from rooftree.support.enquiries.actions.filing.file_new import file_new
from rooftree.support.enquiries.actions.filing.file_notice_reply import file_notice_reply
from rooftree.support.enquiries.actions.filing.file_reply import file_reply, file_team_answer
from rooftree.support.enquiries.actions.filing.senders import sender_of, takes_part
from rooftree.support.enquiries.models import Enquiry, Notice, TeamQuestion
from rooftree.support.enquiries.rules.kinds import ENQUIRY, NOTICE, TEAM_QUESTION
from rooftree.support.enquiries.rules.receipt import reference_in

HUMAN = "human"
_KEPT: dict[str, type[Enquiry | TeamQuestion | Notice]] = {
    ENQUIRY: Enquiry,
    TEAM_QUESTION: TeamQuestion,
    NOTICE: Notice,
}


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
    if enquiry_id is not None:
        return file_reply(actor=actor, arrived=arrived, enquiry_id=enquiry_id)
    return file_new(actor=actor, arrived=arrived)


def known_ref(refs: tuple[Ref, ...]) -> Ref | None:
    """Give the first of these that is an enquiry, a question to a team or a notice here."""
    for ref in refs:
        kept = _KEPT.get(ref.kind)
        if kept is not None and kept.objects.filter(pk=ref.id).exists():
            return ref
    return None


def own_enquiry_in_subject(arrived: mail.ArrivedMail) -> Ref | None:
    """Give the enquiry that the subject names, if its own asker wrote the mail."""
    number = reference_in(arrived.subject)
    enquiry = Enquiry.objects.filter(pk=number).first() if number is not None else None
    if enquiry is None or not takes_part(enquiry, sender_of(arrived)):
        return None
    return enquiry.ref


def _enquiry_of(question_id: int | None) -> int | None:
    if question_id is None:
        return None
    return TeamQuestion.objects.values_list("enquiry_id", flat=True).get(pk=question_id)
