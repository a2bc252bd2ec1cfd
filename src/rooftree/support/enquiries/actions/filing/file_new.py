"""A person's mail that belongs to nothing yet: a new enquiry."""

from datetime import date

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries.actions.asking import Question
from rooftree.support.enquiries.actions.filing.senders import Sender, sender_of
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.send_receipt import send_receipt
from rooftree.support.enquiries.actions.sign_in_calls import call_in_lane_0
from rooftree.support.enquiries.choices import How
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.sign_in_phrases import phrases_on
from rooftree.support.enquiries.rules.receipt import reference_in
from rooftree.support.enquiries.rules.sign_in import SignInMatch, read_sign_in


def file_new(*, actor: Actor, arrived: mail.ArrivedMail) -> Filing:
    """Make the enquiry, in lane 0 where its words say so, and send the receipt."""
    at = arrived.received_at
    sender = sender_of(arrived)
    match = sign_in_match(arrived, timezone.localdate(at))
    question = _question(arrived, sender, match)
    if question.is_own_call:
        enquiry, _, is_new = call_in_lane_0(actor=actor, question=question, at=at, is_told=True)
    else:
        enquiry, is_new = make_enquiry(actor=actor, question=question, at=at), True
    answered = (
        send_receipt(actor=actor, enquiry=enquiry, at=at, answers=arrived.id)
        if is_new and arrived.may_be_answered
        else False
    )
    reason = "a new question" if is_new else "the same address asked within the hour"
    if match:
        reason = f"{reason}; level 0 because of “{match.words}”"
    return Filing(
        filed_as="new" if is_new else "reply",
        reason=reason,
        reference=enquiry.reference,
        ref=enquiry.ref,
        lane=enquiry.lane,
        answered=answered,
    )


def sign_in_match(arrived: mail.ArrivedMail, on: date) -> SignInMatch | None:
    """Read the subject and the new words by the phrases that hold on the day."""
    return read_sign_in(arrived.subject, arrived.new_words, phrases_on(on))


def _question(arrived: mail.ArrivedMail, sender: Sender, match: SignInMatch | None) -> Question:
    return Question(
        subject=arrived.subject,
        text=arrived.new_words or "(no words)",
        quoted=arrived.quoted,
        how=How.MAIL,
        asker=sender.asker,
        proof=sender.proof,
        is_sign_in=match is not None,
        trouble=match.trouble if match else "",
        lane_reason=f"“{match.words}”" if match else "",
        file_ids=tuple(file.file_id for file in arrived.attachments),
        inbound_id=arrived.id,
        claims_id=_claimed(arrived.subject),
    )


def _claimed(subject: str) -> int | None:
    """Give the enquiry that the subject names: of somebody else, so the new one is only linked."""
    number = reference_in(subject)
    known = number is not None and Enquiry.objects.filter(pk=number).exists()
    return number if known else None
