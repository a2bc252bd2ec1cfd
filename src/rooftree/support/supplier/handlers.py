"""What supplier cases do when something below tells that something happened."""

from collections.abc import Sequence

from django.db.migrations import Migration
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.events import interface as events
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.hand_on_cases import hand_on_cases
from rooftree.support.supplier.actions.cases.link_enquiry import follow_case
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.actions.licences.ship import ship_licences
from rooftree.support.supplier.actions.mail.reply_left import reply_failed, reply_left
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.events import CaseMoved

_DONE = {Status.RESOLVED, Status.CLOSED}


def _follow(event: CaseMoved) -> None:
    """Bring linked enquiries back, or have them wait again; between open statuses nothing."""
    if (event.before in _DONE) != (event.after in _DONE):
        follow_case(actor=Actor.system("supplier cases"), case_id=event.case_id)


def _hand_on(event: access.ColleagueLeft) -> None:
    hand_on_cases(
        actor=Actor.system("leaver’s work"),
        colleague_id=event.colleague_id,
        to_id=event.hand_on_to,
    )


def _left(event: mail.CopyLeft) -> None:
    reply_left(outbound_id=event.outbound_id, at=event.at)


def _failed(event: mail.CopyFailed) -> None:
    now = timezone.now()
    message = reply_failed(outbound_id=event.outbound_id, reason=event.reason, at=now)
    if message is not None:
        words = "Our mail to the supplier did not leave"
        actor = Actor.system("mail")
        tell_case(message.case, enquiries.About.SUPPLIER, words, actor=actor, at=now)


def listen() -> None:
    """Have all of these called; once, from `apps.py`."""
    events.subscribe(access.ColleagueLeft, _hand_on)
    events.subscribe(CaseMoved, _follow)
    events.subscribe(mail.CopyLeft, _left)
    events.subscribe(mail.CopyFailed, _failed)


def ship_register(*, plan: Sequence[tuple[Migration, bool]] = (), **_facts: object) -> None:
    """Put the paper's licences into an empty register; not on the way back to older tables."""
    if not any(is_back for _step, is_back in plan):
        ship_licences(actor=Actor.system("set-up"))
