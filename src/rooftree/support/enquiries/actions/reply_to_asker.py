"""Answer the asker, in their own mail thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.change import change, lock_for_work, stand
from rooftree.support.enquiries.actions.find_owner import working_owner_id
from rooftree.support.enquiries.choices import Here, Outcome, Status
from rooftree.support.enquiries.events import EnquiryAnswered, EnquiryClosed
from rooftree.support.enquiries.models import Enquiry, EnquiryLogEntry, Message
from rooftree.support.enquiries.queries.mail_facts import latest_heard
from rooftree.support.enquiries.rules.addresses import sent_to
from rooftree.support.enquiries.rules.proof import is_unproven
from rooftree.support.enquiries.rules.receipt import mail_subject
from rooftree.support.enquiries.rules.status import After, after_answer
from rooftree.support.knowledge import interface as knowledge


class NoAddress(Exception):
    """There is no address to write to: ring the asker, and note what was said."""


class AccountFacts(Exception):
    """The words tell facts of an account, and nothing proves who gets them."""

    def __init__(self, facts: Sequence[str]) -> None:
        super().__init__(", ".join(facts))
        self.facts = tuple(facts)


@dataclass(frozen=True)
class Sending:
    """Where the answer goes: `to_reply_address` is where the latest mail asks to be answered."""

    to_reply_address: bool = False


@transaction.atomic
def reply_to_asker(
    *,
    actor: Actor,
    enquiry_id: int,
    text: str,
    after: After,
    file_ids: tuple[int, ...] = (),
    sending: Sending = Sending(),
    at: datetime | None = None,
) -> int:
    """Queue the answer. `after`: "wait" for the asker, "keep" in hand, or "close" it.

    Whoever answers an enquiry that nobody owns becomes its owner. Returns the message's id.
    """
    now = at or timezone.now()
    enquiry = lock_for_work(actor, enquiry_id)
    if not enquiry.asker_address:
        raise NoAddress(enquiry.reference)
    heard = latest_heard(enquiry)
    facts = _facts_for_nobody_proved(enquiry, heard, text)
    if facts:
        raise AccountFacts(facts)
    others = tuple(enquiry.participants.values_list("address", flat=True))
    to = (heard.reply_to if heard and sending.to_reply_address else "") or enquiry.asker_address
    sent_id = _send(actor, enquiry, text, file_ids, (to, *others))
    message = Message.objects.create(
        enquiry=enquiry,
        direction=Message.Direction.OUT,
        at=now,
        author_id=actor.colleague_id,
        author_name=actor.name,
        address=sent_to(to, others),
        text=text,
        file_ids=list(file_ids),
        outbound_id=sent_id,
    )
    answer = knowledge.NotedAnswer(enquiry.ref, text, now)
    knowledge.note_answer(actor=actor, answer=answer)
    _settle(enquiry, actor, after, now)
    audit.record(actor, "enquiries.answered", subject=enquiry.ref, details={"mail": sent_id})
    events.publish(EnquiryAnswered(enquiry.pk, message.pk))
    return message.pk


def _facts_for_nobody_proved(enquiry: Enquiry, heard: Message | None, text: str) -> list[str]:
    """Give the facts of accounts in an answer to somebody who is not proved."""
    if not is_unproven(enquiry.proof, heard.proof if heard else ""):
        return []
    return access.account_facts_in(text)


def _send(
    actor: Actor, enquiry: Enquiry, text: str, file_ids: tuple[int, ...], to: tuple[str, ...]
) -> int:
    latest = enquiry.messages.filter(is_participant=True).order_by("-at", "-id")
    arrived = latest.filter(inbound_id__isnull=False).first()
    return mail.send(
        actor=actor,
        mail=mail.OutgoingMail(
            to=to,
            to_name="" if len(to) > 1 else enquiry.asker_name,
            subject=mail_subject(enquiry.subject, enquiry.reference),
            text=text,
            about=enquiry.ref,
            is_automatic=False,
            answers=arrived.inbound_id if arrived else None,
            follows=latest_of_ours(enquiry),
            attachments=file_ids,
        ),
    )


def latest_of_ours(enquiry: Enquiry) -> int | None:
    """Give the latest mail that the asker has of us: an answer, else the receipt."""
    sent = enquiry.messages.filter(outbound_id__isnull=False).order_by("-at", "-id").first()
    if sent is not None:
        return sent.outbound_id
    receipt = enquiry.log.filter(kind=EnquiryLogEntry.Kind.ACKNOWLEDGED).first()
    return int(receipt.after) if receipt else None


def _settle(enquiry: Enquiry, actor: Actor, after: After, now: datetime) -> None:
    is_team_asked = enquiry.team_questions.filter(answered_at=None).exists()
    owner_id = working_owner_id(enquiry, now) or actor.colleague_id
    status = after_answer(
        after, is_team_asked=is_team_asked, is_at_supplier=bool(enquiry.at_supplier)
    )
    closing = {"closed_at": now, "outcome": Outcome.ANSWERED} if status == Status.CLOSED else {}
    stand(
        enquiry,
        Here.CLOSED if closing else Here.ANSWERED,
        actor=actor,
        at=now,
        by=actor.name,
        owner_id=owner_id,
        status=status,
        **closing,
    )
    change(
        enquiry,
        actor=actor,
        at=now,
        latest_word_at=now,
        first_helped_at=enquiry.first_helped_at or now,
    )
    if closing:
        events.publish(EnquiryClosed(enquiry.pk, Outcome.ANSWERED))
