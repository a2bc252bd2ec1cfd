"""Hand one copy of a mail over, or keep it here where this system must not send."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.events import interface as events
from rooftree.platform.files import interface as files
from rooftree.platform.mail import transport
from rooftree.platform.mail.actions.mark_bounce import mark_bounce
from rooftree.platform.mail.events import CopyFailed, CopyLeft
from rooftree.platform.mail.models import OutboundCopy, OutboundMail, ParsedMail
from rooftree.platform.mail.own_listener import hand_to_listener
from rooftree.platform.mail.queries.own_mail import mark_of
from rooftree.platform.mail.rules.backoff import LEASE, wait_before
from rooftree.platform.mail.rules.outgoing_message import Letter, build_message

State = OutboundCopy.State
_GONE = (State.SENT, State.CAPTURED)
_MOST_IDS = 30


def deliver_copy(*, copy_id: int) -> str:
    """Deliver the copy if it is due; returns its state. May be called again at any time."""
    copy = _take(copy_id)
    if copy is None or copy.state != State.QUEUED:
        return copy.state if copy else ""
    try:
        _hand_over(copy)
    except transport.RefusedForGood as fault:
        return _finish(copy_id, State.FAILED, str(fault), is_bounce=fault.is_reader_unknown)
    except transport.RefusedForNow as fault:
        return _wait(copy_id, str(fault))
    return _finish(copy_id, State.SENT, "")


@transaction.atomic
def _take(copy_id: int) -> OutboundCopy | None:
    """Build the bytes once, and lease the copy so that no second worker hands it over too."""
    copy = OutboundCopy.objects.select_for_update().filter(pk=copy_id).first()
    if copy is None or copy.state != State.QUEUED or copy.due_at > timezone.now():
        return None
    if copy.raw is None:
        copy.raw = _bytes_of(copy)
    copy.tries += 1
    if transport.is_captured() and not _is_self_test(copy):
        copy.state, copy.settled_at = State.CAPTURED, timezone.now()
    else:
        copy.due_at = timezone.now() + LEASE
    copy.save(update_fields=("raw", "tries", "state", "settled_at", "due_at"))
    _tell(copy)
    return copy


def _hand_over(copy: OutboundCopy) -> None:
    raw, sender = bytes(copy.raw or b""), copy.reply_to or copy.mail.sender
    # No mail leaves a system that is not LIVE, so there a self-test sees its own way in only.
    if transport.is_captured() and _is_self_test(copy):
        hand_to_listener(raw, sender=sender, to=copy.recipient)
    else:
        transport.hand_over(raw, sender=sender, to=copy.recipient)


def _is_self_test(copy: OutboundCopy) -> bool:
    return copy.mail.purpose == OutboundMail.Purpose.SELF_TEST


@transaction.atomic
def _finish(copy_id: int, state: str, reason: str, *, is_bounce: bool = False) -> str:
    copy = OutboundCopy.objects.select_for_update().get(pk=copy_id)
    if copy.state != State.QUEUED:
        return copy.state
    copy.state, copy.reason, copy.settled_at = state, reason[:300], timezone.now()
    copy.save(update_fields=("state", "reason", "settled_at"))
    if is_bounce and not _is_self_test(copy):
        mark_bounce(copy.mail, copy.recipient, reason, by=None)
    _tell(copy)
    return state


@transaction.atomic
def _wait(copy_id: int, reason: str) -> str:
    copy = OutboundCopy.objects.select_for_update().get(pk=copy_id)
    if copy.state != State.QUEUED:
        return copy.state
    wait: timedelta | None = wait_before(copy.tries)
    copy.reason = reason[:300]
    if wait is None:
        copy.state, copy.settled_at = State.FAILED, timezone.now()
    else:
        copy.due_at = timezone.now() + wait
    copy.save(update_fields=("state", "reason", "settled_at", "due_at"))
    _tell(copy)
    return copy.state


def _tell(copy: OutboundCopy) -> None:
    """Tell in the transaction that settles the copy, so that it is told once."""
    if copy.state == State.FAILED:
        events.publish(CopyFailed(copy.mail_id, copy.recipient, copy.reason))
    elif copy.state in _GONE and copy.settled_at is not None:
        is_captured = copy.state == State.CAPTURED
        events.publish(
            CopyLeft(copy.mail_id, copy.pk, copy.recipient, copy.settled_at, is_captured)
        )


def _bytes_of(copy: OutboundCopy) -> bytes:
    mail = copy.mail
    if not mail.in_reply_to:
        mail.in_reply_to, mail.references = _threading(mail)
        mail.save(update_fields=("in_reply_to", "references"))
    readers = list(mail.copies.order_by("pk").values_list("recipient", flat=True))
    attached = mail.attachments.order_by("position").values_list("file_id", flat=True)
    lines = files.file_lines(list(attached))
    return build_message(
        Letter(
            sender=mail.sender,
            sender_name=mail.sender_name,
            to=tuple((mail.to_name if len(readers) == 1 else "", each) for each in readers),
            subject=mail.subject,
            text=mail.text,
            message_id=mail.message_id,
            at=mail.made_at,
            reply_to=copy.reply_to,
            in_reply_to=mail.in_reply_to,
            references=tuple(mail.references),
            is_automatic=mail.is_automatic,
            is_answer=mail.answers_id is not None,
            mark=mark_of(mail.message_id),
            files=[(line.name, line.media_type, files.open_file(line.id)) for line in lines],
        )
    )


def _threading(mail: OutboundMail) -> tuple[str, list[str]]:
    """Give In-Reply-To and References: only ids of mails that came, or that really left.

    An answer names our earlier mail too, so that a reader who only has that one can place it.
    """
    answered = (
        ParsedMail.objects.filter(mail_id=mail.answers_id).first() if mail.answers_id else None
    )
    earlier = mail.follows
    has_left = earlier is not None and earlier.copies.filter(state__in=_GONE).exists()
    ours = [*earlier.references, earlier.message_id] if earlier is not None and has_left else []
    if answered is not None and answered.message_id:
        before = [*answered.references, *_each(answered.in_reply_to), *ours]
        others = [each for each in dict.fromkeys(before) if each != answered.message_id]
        return answered.message_id, [*_shortened(others), answered.message_id]
    return (ours[-1], list(dict.fromkeys(ours))) if ours else ("", [])


def _shortened(ids: list[str]) -> list[str]:
    """Keep the first and the newest, so that a long thread's mails don't grow with it."""
    return ids if len(ids) <= _MOST_IDS else [ids[0], *ids[1 - _MOST_IDS :]]


def _each(text: str) -> list[str]:
    return [text] if text else []
