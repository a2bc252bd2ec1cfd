"""File a claimed mail of the supplier: on its case, or for a person to place."""

from datetime import datetime

from django.urls import reverse

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import Filing
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import What, add_event, lock
from rooftree.support.supplier.actions.ladder.tell import tell_case, tell_crew
from rooftree.support.supplier.actions.mail.keep_message import Heard, keep_message
from rooftree.support.supplier.actions.mail.where import Found
from rooftree.support.supplier.models import CaseMessage, SupplierCase, SupplierPost
from rooftree.support.supplier.rules.mail.machine_words import is_absence, machine_because

_HUMAN, _AWAY = "human", "out-of-office"
_LONGEST_SUBJECT = 300
_CAME_BACK = "Our mail came back: the supplier does not have it"


def file_mail(*, actor: Actor, arrived: mail.ArrivedMail, found: Found) -> Filing:
    """File it in the mail's own transaction, at the instant it came."""
    if actor.kind != "system":
        raise access.NotAllowed("supplier.file_mail")
    if found.fate == "message" and found.case_id is not None:
        return _file_message(actor, arrived, found, lock(found.case_id))
    if found.fate in {"line", "bounce"} and found.case_id is not None:
        return _file_line(actor, arrived, found, lock(found.case_id))
    return _file_post(actor, arrived, found)


def heard_in(arrived: mail.ArrivedMail, found: Found, *, placed_by: int | None = None) -> Heard:
    """Give what the supplier wrote, as `keep_message` takes it; `placed_by` put it there by hand."""
    words = found.words
    if arrived.mail_class == _HUMAN:
        machine = machine_because(subject=arrived.subject, text=words.text, sender=words.address)
    else:
        machine = arrived.class_reason
    away = is_absence(subject=arrived.subject, text=words.text)
    return Heard(
        writer=words.writer,
        address=words.address,
        text=words.text,
        quoted=words.quoted,
        machine=machine,
        is_doubtful=bool(machine) and arrived.mail_class == _HUMAN,
        is_absence=bool(machine) and (away or arrived.mail_class == _AWAY),
        file_ids=tuple(file.file_id for file in arrived.attachments),
        inbound_id=arrived.id,
        handed_in_by=words.handed_in_by or placed_by,
        comment=words.comment,
        new_reference=found.new_reference(is_machine=bool(machine)),
    )


def _file_message(
    actor: Actor, arrived: mail.ArrivedMail, found: Found, case: SupplierCase
) -> Filing:
    message = keep_message(case, heard_in(arrived, found), actor=actor, at=arrived.received_at)
    who = "a machine’s mail" if message.author == "automatic" else "a mail"
    return Filing("supplier", f"{who} of the supplier: {found.why}", case.reference, case.ref)


def _file_line(actor: Actor, arrived: mail.ArrivedMail, found: Found, case: SupplierCase) -> Filing:
    """Say in the log what came. It is no response, moves nothing, and makes nothing less stale."""
    at = arrived.received_at
    if found.fate == "bounce":
        _note_bounce(case, arrived, actor=actor, at=at)
        return Filing("bounce", "our mail to the supplier came back", case.reference, case.ref)
    words = f"Out of office: {found.words.writer}"
    if arrived.mail_class == "receipt":
        words = f"Read receipt of {found.words.writer}"
    add_event(case, What.DETAILS, actor=actor, at=at, words=words)
    return Filing("note-line", words, case.reference, case.ref)


def _note_bounce(
    case: SupplierCase, arrived: mail.ArrivedMail, *, actor: Actor, at: datetime
) -> None:
    """Mark the mail and tell its owner: a report proves nothing, so a person decides what follows."""
    is_final = arrived.mail_class == "bounce-permanent"
    words = _CAME_BACK if is_final else "Our mail to the supplier is delayed"
    add_event(case, What.MAIL_FAILED, actor=actor, at=at, words=words)
    if not is_final:
        return
    sent = CaseMessage.objects.filter(case=case, outbound_id__isnull=False, left_at__isnull=False)
    failed = {address.lower() for address in arrived.failed}
    newest = list(sent.order_by("-at", "-id"))
    latest = next((each for each in newest if each.address.lower() in failed), None)
    latest = latest or next(iter(newest), None)
    if latest is not None:
        latest.failed_because = _CAME_BACK
        latest.save(update_fields=["failed_because"])
    tell_case(case, enquiries.About.SUPPLIER, _CAME_BACK, actor=actor, at=at)


def _file_post(actor: Actor, arrived: mail.ArrivedMail, found: Found) -> Filing:
    post = SupplierPost.objects.create(
        inbound_id=arrived.id,
        at=arrived.received_at,
        sender=arrived.sender[:254],
        subject=arrived.subject[:_LONGEST_SUBJECT],
        claimed_reference=found.claimed,
        case_id=found.case_id,
        why=found.fate,
    )
    if arrived.mail_class == _HUMAN:
        _tell_crew(post, actor=actor)
    reason = f"for a person: {SupplierPost.Why(post.why).label.lower()}"
    return Filing("supplier", reason, None, post.ref)


def _tell_crew(post: SupplierPost, *, actor: Actor) -> None:
    news = enquiries.News(
        about=enquiries.About.SUPPLIER,
        words="A mail that may be the supplier’s waits for somebody to place it",
        ref=post.ref,
        reference="Supplier post",
        path=reverse("supplier.post_one", kwargs={"post_id": post.pk}),
    )
    tell_crew(news, actor=actor, at=post.at)
