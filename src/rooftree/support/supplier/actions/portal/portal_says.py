"""Keep what the supplier's portal says of a case: its status, and the words beside it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import lock_for_work, move, note_message
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.choices import Author, Channel, Direction, Here, Status
from rooftree.support.supplier.events import SupplierWrote
from rooftree.support.supplier.models import CaseMessage, SupplierCase
from rooftree.support.supplier.queries.settings.readings import supplier

SAID = (Status.ACTIVE, Status.WAITING, Status.RESOLVED)
_PRESSED_TWICE = timedelta(minutes=1)
_BECAUSE = "The portal says Waiting for Customer"


class NothingSaid(Exception):
    """The portal shows the status that stands here already, and no words that are new."""


@dataclass(frozen=True)
class Said:
    """What the portal shows. `is_status_only`: no person wrote, so it is no response."""

    status: Status
    words: str = ""
    is_status_only: bool = False


@transaction.atomic
def portal_says(*, actor: Actor, case_id: int, said: Said, at: datetime | None = None) -> int:
    """Log it as a message in by the portal, and move the case. Returns the case's id."""
    case = lock_for_work(actor, case_id, is_open=True)
    now = at or timezone.now()
    if said.status == case.status and not _is_new(case, said, now):
        raise NothingSaid(case.reference)
    is_person = bool(said.words) and not said.is_status_only
    author = Author.PERSON if is_person else Author.AUTOMATIC
    note_message(
        case,
        actor=actor,
        at=now,
        direction=Direction.IN,
        author=author,
        channel=Channel.PORTAL,
        words="" if said.words else f"Their portal shows {Status(said.status).label}",
    )
    move(case, said.status, Here.PORTAL_SAYS, actor=actor, at=now, words=said.words[:300])
    audit.record(
        actor, "supplier.portal_says", subject=case.ref, details={"status": said.status.value}
    )
    name = supplier().name
    tell_case(case, enquiries.About.SUPPLIER, f"{name}’s portal says more", actor=actor, at=now)
    if said.words:
        message = _keep(case, said, author, name, actor=actor, at=now)
        events.publish(SupplierWrote(case.pk, message.pk, is_person=is_person, asks=message.asks))
    return case.pk


def _is_new(case: SupplierCase, said: Said, now: datetime) -> bool:
    same = case.messages.filter(
        direction=Direction.IN, channel=Channel.PORTAL, text=said.words, at__gt=now - _PRESSED_TWICE
    )
    return bool(said.words) and not same.exists()


def _keep(
    case: SupplierCase, said: Said, author: Author, name: str, *, actor: Actor, at: datetime
) -> CaseMessage:
    asks = said.status == Status.WAITING
    return CaseMessage.objects.create(
        case=case,
        direction=Direction.IN,
        author=author,
        channel=Channel.PORTAL,
        at=at,
        author_name=name,
        text=said.words,
        asks=asks,
        asks_because=_BECAUSE if asks else "",
        handed_in_by_id=actor.colleague_id,
    )
