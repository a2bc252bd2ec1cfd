"""A person's mail that belongs to nothing yet: a new enquiry."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries.actions.asking import Question
from rooftree.support.enquiries.actions.filing.note_forwarding import note_forwarding
from rooftree.support.enquiries.actions.filing.senders import Sender, sender_of, takes_part
from rooftree.support.enquiries.actions.make_enquiry import make_enquiry
from rooftree.support.enquiries.actions.send_receipt import note_no_receipt, send_receipt
from rooftree.support.enquiries.actions.sign_in_calls import call_in_lane_0
from rooftree.support.enquiries.choices import How
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.sign_in_phrases import phrases_on
from rooftree.support.enquiries.rules.receipt import reference_in
from rooftree.support.enquiries.rules.sign_in import SignInMatch, read_sign_in


@dataclass(frozen=True)
class _Links:
    """Earlier enquiries that a new one is about."""

    claims_id: int | None = None
    continues_id: int | None = None


def file_new(*, actor: Actor, arrived: mail.ArrivedMail, after_id: int | None = None) -> Filing:
    """Make the enquiry, in lane 0 where its words say so, and send the receipt.

    `after_id` is the one that the mail belongs to and that was closed too long ago.
    """
    at = arrived.received_at
    sender = sender_of(arrived)
    match = sign_in_match(arrived, timezone.localdate(at))
    links = _links(arrived, sender, after_id)
    question = _question(arrived, sender, match, links)
    if question.is_own_call:
        enquiry, _, is_new = call_in_lane_0(actor=actor, question=question, at=at, is_told=True)
    else:
        enquiry, is_new = make_enquiry(actor=actor, question=question, at=at), True
    answered = is_new and _receipt(enquiry, actor, arrived)
    if is_new:
        note_forwarding(enquiry, sender, arrived)
    return Filing(
        filed_as="new" if is_new else "reply",
        reason=_reason(match, links, is_new=is_new),
        reference=enquiry.reference,
        ref=enquiry.ref,
        lane=enquiry.lane,
        answered=answered,
    )


def sign_in_match(arrived: mail.ArrivedMail, on: date) -> SignInMatch | None:
    """Read the subject and the new words by the phrases that hold on the day."""
    return read_sign_in(arrived.subject, arrived.new_words, phrases_on(on))


def _receipt(enquiry: Enquiry, actor: Actor, arrived: mail.ArrivedMail) -> bool:
    """Send it, or say on the thread why the sender gets none."""
    if arrived.may_be_answered:
        return send_receipt(
            actor=actor, enquiry=enquiry, at=arrived.received_at, answers=arrived.id
        )
    note_no_receipt(enquiry, actor=actor, at=arrived.received_at, why=arrived.class_reason)
    return False


def _reason(match: SignInMatch | None, links: _Links, *, is_new: bool) -> str:
    reason = "a new question" if is_new else "the same address asked within the hour"
    if links.continues_id:
        reason = f"{reason}, because ENQ-{links.continues_id} was closed too long ago"
    return f"{reason}; level 0 because of “{match.words}”" if match else reason


def _question(
    arrived: mail.ArrivedMail, sender: Sender, match: SignInMatch | None, links: _Links
) -> Question:
    return Question(
        subject=arrived.subject,
        text=arrived.new_words or "(no words)",
        quoted=arrived.quoted,
        how=How.MAIL,
        asker=sender.asker,
        proof=sender.proof,
        reply_to=sender.reply_to,
        is_sign_in=match is not None,
        trouble=match.trouble if match else "",
        lane_reason=f"“{match.words}”" if match else "",
        file_ids=tuple(file.file_id for file in arrived.attachments),
        inbound_id=arrived.id,
        claims_id=links.claims_id,
        continues_id=links.continues_id,
    )


def _links(arrived: mail.ArrivedMail, sender: Sender, after_id: int | None) -> _Links:
    """Only those who took part go on with an enquiry; others say that it is about one."""
    named = reference_in(arrived.subject)
    is_known = named is not None and Enquiry.objects.filter(pk=named).exists()
    told = named if is_known else None
    if after_id is None:
        return _Links(claims_id=told)
    if takes_part(Enquiry.objects.get(pk=after_id), sender):
        return _Links(claims_id=told if told != after_id else None, continues_id=after_id)
    return _Links(claims_id=after_id)
