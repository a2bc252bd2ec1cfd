"""Our mail to the supplier left, or will not: only now does the case move."""

from datetime import datetime

from rooftree.platform.references.interface import Actor
from rooftree.support.supplier.actions.cases.change import (
    What,
    add_event,
    lock,
    move,
    note_message,
)
from rooftree.support.supplier.actions.seat.tell_seats import tell_seats
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.models import CaseMessage, SupplierCase

MOST_LETTERS = 300


def reply_left(*, outbound_id: int, at: datetime) -> None:
    """Log the message at the instant it left; a case that waited for us is Active again.

    Told once a mail; being told again changes nothing. Mails that are no reply are let
    pass; a mail up the ladder moves nothing.
    """
    message = _message(outbound_id)
    if message is None or message.left_at is not None:
        return
    case = lock(message.case_id)
    message.left_at, message.failed_because = at, ""
    message.save(update_fields=["left_at", "failed_because"])
    if message.ladder_step is not None:
        return
    writer = _writer(message)
    if message.is_hand_over:
        _hand_over(case, writer, at)
    note_message(
        case,
        actor=writer,
        at=at,
        direction=Direction.OUT,
        author=Author.PERSON,
        channel=Channel.MAIL,
    )
    if case.status == Status.WAITING:
        move(case, Status.ACTIVE, Here.REPLY_SENT, actor=writer, at=at)
        _wait_again(case, message, at)
    if not message.is_hand_over:
        tell_seats(case, "The council answered", actor=writer)


def _wait_again(case: SupplierCase, message: CaseMessage, at: datetime) -> None:
    """Let no reply answer what was asked while it waited to leave."""
    asked = case.messages.filter(direction=Direction.IN, asks=True, at__gt=message.at)
    newest = asked.order_by("-at", "-id").first()
    if newest is not None:
        words = f"Asked while our reply waited to leave. {newest.asks_because}".strip()
        actor = Actor.system("mail")
        move(case, Status.WAITING, Here.SUPPLIER_ASKED, actor=actor, at=at, words=words)


def _hand_over(case: SupplierCase, writer: Actor, at: datetime) -> None:
    if case.handed_over_at is None:
        case.handed_over_at = at
        case.save(update_fields=["handed_over_at"])
    add_event(case, What.HANDED_OVER, actor=writer, at=at, words="By mail")


def reply_failed(*, outbound_id: int, reason: str, at: datetime) -> CaseMessage | None:
    """Say so on the message and in the log. The case stays where it stands.

    Gives the message, for whoever tells its case's owner; None where nothing is new.
    """
    message = _message(outbound_id)
    if message is None or message.left_at is not None:
        return None
    case = lock(message.case_id)
    message.failed_because = reason[:MOST_LETTERS]
    message.save(update_fields=["failed_because"])
    add_event(case, What.MAIL_FAILED, actor=Actor.system("mail"), at=at, words=reason)
    return message


def _message(outbound_id: int) -> CaseMessage | None:
    return CaseMessage.objects.filter(outbound_id=outbound_id).first()


def _writer(message: CaseMessage) -> Actor:
    """Name whoever wrote it: the worker that handed it over is nobody."""
    return Actor(kind="system", name=message.author_name, colleague_id=message.author_colleague_id)
