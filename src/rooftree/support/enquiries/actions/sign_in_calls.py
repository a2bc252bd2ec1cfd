"""One lane-0 enquiry an hour for an address: find it, or make it."""

from datetime import datetime, timedelta

from django.db import connection

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.asking import Question
from rooftree.support.enquiries.actions.change import change, lock, stand
from rooftree.support.enquiries.actions.make_enquiry import add_message, make_enquiry
from rooftree.support.enquiries.actions.tell import tell_owner
from rooftree.support.enquiries.choices import About, Here, Status
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.rules.status import after_words

HOUR = timedelta(hours=1)


def call_in_lane_0(
    *, actor: Actor, question: Question, at: datetime, is_told: bool
) -> tuple[Enquiry, Message, bool]:
    """Make a lane-0 enquiry, or add to the one this address raised within the hour.

    The third value says whether it is new. An enquiry that was closed opens again.
    """
    hold_address(question.asker.address)
    earlier = (
        Enquiry.objects.filter(
            is_own_sign_in_call=True,
            asker_address__iexact=question.asker.address,
            received_at__gt=at - HOUR,
            received_at__lt=at + HOUR,
        )
        .order_by("-received_at")
        .first()
    )
    if earlier is None:
        made = make_enquiry(actor=actor, question=question, at=at, is_told=is_told)
        return made, made.messages.get(), True
    enquiry = lock(earlier.pk)
    message = add_message(enquiry, question, at)
    enter_lane_0(enquiry, actor=actor, at=at, trouble=question.trouble, why=question.lane_reason)
    if question.trouble not in {"", enquiry.trouble}:
        change(enquiry, actor=actor, at=at, trouble=question.trouble)
    add_words(enquiry, actor=actor, at=at, is_told=is_told)
    return enquiry, message, False


def enter_lane_0(enquiry: Enquiry, *, actor: Actor, at: datetime, trouble: str, why: str) -> None:
    """Move an enquiry to lane 0, because its asker now can't sign in."""
    if not enquiry.is_sign_in:
        change(
            enquiry,
            actor=actor,
            at=at,
            reason=why,
            is_sign_in=True,
            trouble=trouble,
            lane_reason=why[:300],
        )


def add_words(
    enquiry: Enquiry, *, actor: Actor, at: datetime, is_told: bool = True, participant: str = ""
) -> None:
    """Make it the team's turn: the asker wrote again, or the participant of this name."""
    because = Here.PARTICIPANT_WROTE if participant else Here.ASKER_REPLIED
    if enquiry.status == Status.CLOSED:
        because = Here.REOPENED
    is_team_asked = enquiry.team_questions.filter(answered_at=None).exists()
    stand(
        enquiry,
        because,
        actor=actor,
        at=at,
        by=participant or enquiry.asker_name or enquiry.asker_address,
        status=after_words(
            enquiry.status,
            has_owner=enquiry.owner_id is not None,
            is_team_asked=is_team_asked,
            is_at_supplier=bool(enquiry.at_supplier),
        ),
    )
    change(enquiry, actor=actor, at=at, latest_word_at=at)
    if is_told:
        words = "A participant wrote" if participant else "The asker wrote again"
        tell_owner(enquiry, About.REPLIES, words, actor=actor, at=at)


def hold_address(address: str) -> None:
    """Make two calls of one address take turns until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtext('enquiries.sign_in'), hashtext(lower(%s)))",
            [address],
        )
