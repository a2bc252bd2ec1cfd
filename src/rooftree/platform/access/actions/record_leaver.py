"""Record that a colleague left: the account closes at once and open work is handed on."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.actions.close_account import close_account
from rooftree.platform.access.actions.require_over import require_over
from rooftree.platform.access.events import ColleagueLeft
from rooftree.platform.access.models import Account
from rooftree.platform.access.queries.administrators import has_administrator
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


class AlreadyLeft(Exception):
    """The last day is recorded already."""


class LeavesLater(Exception):
    """The last day is still to come; recording it now would lock somebody out who works here."""


class LeftBeforeStarting(Exception):
    """The last day is before the day they started."""


class CannotTakeOver(Exception):
    """The work can't go to this colleague: it is the leaver, or somebody who has left too."""


class LastAdministrator(Exception):
    """Nobody would be left who can let others in."""


@transaction.atomic
def record_leaver(*, actor: Actor, colleague_id: int, left_on: date, hand_on_to: int | None) -> int:
    """Close the account, end where they work, and tell who takes over. Returns the colleague's id."""
    today = timezone.localdate()
    leaver = require_over(actor, colleague_id)
    if leaver is None:
        raise LookupError(colleague_id)
    account = Account.objects.select_for_update().filter(colleague_id=colleague_id).first()
    _refuse(leaver, left_on, hand_on_to, today)
    if account:
        if _is_last_administrator(account, today):
            raise LastAdministrator
        close_account(account, on=left_on)
    staff.end_colleague(colleague_id=colleague_id, left_on=left_on)
    audit.record(
        actor,
        "access.colleague_left",
        subject=Ref("staff.colleague", colleague_id),
        details={"left_on": left_on.isoformat(), "hand_on_to": hand_on_to},
    )
    events.publish(ColleagueLeft(colleague_id, hand_on_to, left_on))
    return colleague_id


def _refuse(
    leaver: staff.ColleagueLine, left_on: date, hand_on_to: int | None, today: date
) -> None:
    if leaver.left_on is not None:
        raise AlreadyLeft
    if left_on > today:
        raise LeavesLater
    if leaver.started_on and left_on < leaver.started_on:
        raise LeftBeforeStarting
    if hand_on_to is not None:
        taker = staff.colleague(hand_on_to)
        if taker is None or taker.id == leaver.id or taker.left_on is not None:
            raise CannotTakeOver


def _is_last_administrator(account: Account, today: date) -> bool:
    return (
        account.is_active
        and has_administrator(on=today)
        and not has_administrator(on=today, besides=account.pk)
    )
