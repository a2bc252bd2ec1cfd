"""Make an enquiry out of a question. The actions that call this decide who may ask."""

from datetime import datetime

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, next_number
from rooftree.support.enquiries.actions.asking import Question
from rooftree.support.enquiries.actions.change import Kind, add_line, index
from rooftree.support.enquiries.actions.find_owner import owner_for
from rooftree.support.enquiries.actions.noting import noted
from rooftree.support.enquiries.actions.tell import tell_of_new
from rooftree.support.enquiries.choices import Here
from rooftree.support.enquiries.events import EnquiryMade
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.rules.receipt import plain_subject
from rooftree.support.knowledge import interface as knowledge


def make_enquiry(
    *, actor: Actor, question: Question, at: datetime, is_told: bool = True
) -> Enquiry:
    """Write the enquiry with its first message. The team is told unless a link may help first."""
    enquiry = _row(question, at)
    enquiry.save(force_insert=True)
    enquiry.refresh_from_db(fields=["lane"])
    owner = owner_for(enquiry.lane, at)
    Enquiry.objects.filter(pk=enquiry.pk).update(level_owner_id=owner.team_id if owner else None)
    enquiry.level_owner_id = owner.team_id if owner else None
    add_message(enquiry, question, at)
    add_line(
        enquiry,
        Kind.MADE,
        actor=actor,
        at=at,
        words=question.lane_reason,
        after=enquiry.lane,
        inbound_id=question.inbound_id,
    )
    index(enquiry)
    knowledge.note_question(actor=actor, question=noted(enquiry, question.text))
    audit.record(
        actor,
        "enquiries.made",
        subject=enquiry.ref,
        details={"lane": enquiry.lane, "how": enquiry.how},
    )
    events.publish(EnquiryMade(enquiry.pk, enquiry.lane, enquiry.how))
    if is_told:
        tell_of_new(enquiry, actor=actor, at=at)
    return enquiry


def add_message(enquiry: Enquiry, question: Question, at: datetime) -> Message:
    """Write what the asker said into the thread."""
    return Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.IN,
        at=at,
        author_id=question.asker.colleague_id,
        author_name=question.asker.name or question.asker.address,
        address=question.asker.address,
        reply_to=question.reply_to,
        text=question.text,
        quoted=question.quoted,
        file_ids=list(question.file_ids),
        proof=question.proof,
        inbound_id=question.inbound_id,
    )


def _row(question: Question, at: datetime) -> Enquiry:
    asker, origin, tried = question.asker, question.origin, question.tried
    return Enquiry(
        id=next_number("ENQ"),
        received_at=at,
        subject=plain_subject(question.subject),
        is_sign_in=question.is_sign_in,
        trouble=question.trouble,
        lane_reason=question.lane_reason[:300],
        urgency=question.urgency,
        urgent_reason=question.urgent_reason[:500],
        is_own_sign_in_call=question.is_own_call,
        how=question.how,
        asker_id=asker.colleague_id,
        asker_name=asker.name,
        asker_address=asker.address,
        asker_telephone=asker.telephone,
        proof=question.proof,
        service_id=asker.service_id,
        help_key=origin.help_key[:80],
        record=origin.record[:80],
        release=origin.release[:40],
        tried_guide=tried.guide[:200],
        tried_faq=tried.faq[:200],
        tried_super_user=tried.super_user[:200],
        claims_id=question.claims_id,
        continues_id=question.continues_id,
        here_because=Here.NEW,
        here_since_at=at,
        latest_word_at=at,
    )
