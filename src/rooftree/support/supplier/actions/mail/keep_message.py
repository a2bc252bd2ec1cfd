"""Keep what the supplier wrote on its case, whatever way it came, by one set of rules."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import (
    What,
    add_event,
    move,
    note_message,
)
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.actions.portal.index import index
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.events import SupplierWrote
from rooftree.support.supplier.models import CaseMessage, CaseNote, SupplierCase
from rooftree.support.supplier.queries.settings.readings import supplier
from rooftree.support.supplier.rules.mail.asks import Asked, asks, waiting_status

_LONGEST_BECAUSE = 200
_DOUBTFUL = "A mail taken for a machine’s may ask something: look whether a person wrote it"


@dataclass(frozen=True)
class Heard:
    """What the supplier wrote. `machine`: why no person did, in words; empty for a person's.

    `is_doubtful`: only its words make it a machine's, so what asks is shown to whose case it is.
    An absence is a machine's that is not even an acknowledgement. `new_reference` is taken over where the case has none.
    """

    writer: str
    text: str
    address: str = ""
    quoted: str = ""
    machine: str = ""
    is_absence: bool = False
    is_doubtful: bool = False
    channel: Channel = Channel.MAIL
    file_ids: tuple[int, ...] = ()
    inbound_id: int | None = None
    handed_in_by: int | None = None
    comment: str = ""
    new_reference: str = ""


def keep_message(case: SupplierCase, heard: Heard, *, actor: Actor, at: datetime) -> CaseMessage:
    """Write it down on a locked case; one that asks makes an active case wait for us.

    A machine's words are no response, and move it only by a line that names the status. Words
    that are older than the latest change of status, or than a reply of ours, move nothing.
    """
    author = Author.AUTOMATIC if heard.machine else Author.PERSON
    asked = _asked(heard)
    message = CaseMessage.objects.create(
        case=case,
        direction=Direction.IN,
        author=author,
        channel=heard.channel,
        at=at,
        author_name=heard.writer[:254],
        address=heard.address[:254],
        text=heard.text or "(no words)",
        quoted=heard.quoted,
        file_ids=list(heard.file_ids),
        asks=asked.asks,
        asks_because=(asked.because or heard.machine)[:_LONGEST_BECAUSE],
        inbound_id=heard.inbound_id,
        handed_in_by_id=heard.handed_in_by,
    )
    _log(case, heard, actor=actor, at=at)
    _take_reference(case, heard, actor=actor, at=at)
    _keep_comment(case, heard, at=at)
    is_new = asked.asks and wait_for_us(case, asked.because, actor=actor, at=at)
    if heard.is_doubtful and not is_new and asks(heard.text).asks:
        tell_case(case, enquiries.About.SUPPLIER, _DOUBTFUL, actor=actor, at=at)
    _tell(case, message, actor=actor, at=at, is_waiting=is_new)
    return message


def wait_for_us(case: SupplierCase, because: str, *, actor: Actor, at: datetime) -> bool:
    """Have an active case wait for us from when the supplier asked, unless it went on since."""
    if case.status != Status.ACTIVE or _is_overtaken(case, at):
        return False
    move(case, Status.WAITING, Here.SUPPLIER_ASKED, actor=actor, at=at, words=because)
    return True


def _log(case: SupplierCase, heard: Heard, *, actor: Actor, at: datetime) -> None:
    """Log a message; of an absence only that it came, for a message may count as a response."""
    if heard.is_absence:
        words = f"Out of office: {heard.writer}"
        add_event(case, What.DETAILS, actor=actor, at=at, words=words)
        return
    note_message(
        case,
        actor=actor,
        at=at,
        direction=Direction.IN,
        author=Author.AUTOMATIC if heard.machine else Author.PERSON,
        channel=heard.channel,
        words=heard.machine,
    )


def _asked(heard: Heard) -> Asked:
    if heard.is_absence:
        return Asked(asks=False)
    if not heard.machine:
        return asks(heard.text)
    status = waiting_status(heard.text)
    return Asked(asks=bool(status), because=f"It says “{status}”" if status else "")


def _is_overtaken(case: SupplierCase, at: datetime) -> bool:
    """Whether the case moved, or a reply of ours left, after the words were written."""
    left = case.messages.filter(direction=Direction.OUT, left_at__gt=at, ladder_step=None)
    return case.here_since_at > at or left.exists()


def _take_reference(case: SupplierCase, heard: Heard, *, actor: Actor, at: datetime) -> None:
    reference = heard.new_reference
    if not reference or case.supplier_reference:
        return
    if SupplierCase.objects.filter(supplier_reference__iexact=reference).exists():
        return
    case.supplier_reference = reference
    case.save(update_fields=["supplier_reference"])
    index(case)
    words = f"{reference}, taken from a mail"
    add_event(case, What.REFERENCE, actor=actor, at=at, words=words)


def _keep_comment(case: SupplierCase, heard: Heard, *, at: datetime) -> None:
    """Note for the team what a colleague wrote above a mail that they forwarded."""
    if not heard.comment or heard.handed_in_by is None:
        return
    held = staff.colleague(heard.handed_in_by)
    CaseNote.objects.create(
        case=case,
        at=at,
        author_id=heard.handed_in_by,
        author_name=held.name if held else "A colleague",
        text=heard.comment,
    )


def _tell(
    case: SupplierCase, message: CaseMessage, *, actor: Actor, at: datetime, is_waiting: bool
) -> None:
    is_person = message.author == Author.PERSON
    events.publish(SupplierWrote(case.pk, message.pk, is_person=is_person, asks=message.asks))
    if not is_person and not is_waiting:
        return
    name = supplier().name
    words = f"{name} asked: Waiting for Customer" if is_waiting else f"{name} wrote"
    tell_case(case, enquiries.About.SUPPLIER, words, actor=actor, at=at)
