"""What happens to the demo's cases: each step of a story, by its verb."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.platform.search import interface as search
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.add_note import add_note
from rooftree.support.supplier.actions.cases.change import lock
from rooftree.support.supplier.actions.cases.close_case import close_case
from rooftree.support.supplier.actions.cases.link_enquiry import link_enquiry
from rooftree.support.supplier.actions.cases.record_call import Call, record_call
from rooftree.support.supplier.actions.cases.reply import Reply, reply_to_supplier
from rooftree.support.supplier.actions.cases.take_over import take_over
from rooftree.support.supplier.actions.ladder.use_step import Use, use_step
from rooftree.support.supplier.actions.mail.keep_message import Heard, keep_message
from rooftree.support.supplier.actions.portal.portal_says import Said, portal_says
from rooftree.support.supplier.actions.releases.choose_release import choose_release
from rooftree.support.supplier.actions.releases.keep_upgrade import (
    UpgradePlan,
    answer_upgrade,
    plan_upgrade,
)
from rooftree.support.supplier.choices import Channel, Status
from rooftree.support.supplier.demo_stories import DAY, Step
from rooftree.support.supplier.models import (
    SupplierCase,
)
from rooftree.support.supplier.rules.ladder import Climb

DOMAIN = "larkfield.example.org"
DESK = f"service.desk@{DOMAIN}"
_SUPPORT = Actor.system("demo council")


def when(now: datetime, ago: int) -> datetime:
    """Give the instant so many minutes before: of earlier days in the afternoon, in open hours."""
    if ago < DAY:
        return now - timedelta(minutes=ago)
    afternoon = timezone.localtime(now).replace(hour=14, minute=2, second=0, microsecond=0)
    latest = afternoon if afternoon <= now else afternoon - timedelta(days=1)
    return latest - timedelta(minutes=ago)


@dataclass(frozen=True)
class Told:
    """One step of a story, with what it needs."""

    actor: Actor
    case_id: int
    step: Step
    now: datetime
    releases: dict[str, int]

    @property
    def at(self) -> datetime:
        """When it happened."""
        return when(self.now, self.step.ago)


def _take(told: Told) -> None:
    take_over(actor=told.actor, case_id=told.case_id, at=told.at)


def _note(told: Told) -> None:
    add_note(actor=told.actor, case_id=told.case_id, text=told.step.text, at=told.at)


@transaction.atomic
def _heard(told: Told) -> None:
    """Have the supplier's mail come in then."""
    machine = "An automatic receipt" if told.step.verb == "machine" else ""
    writer = "Larkfield service desk" if machine else "Iona Baird"
    heard = Heard(writer=writer, text=told.step.text, address=DESK, machine=machine)
    keep_message(lock(told.case_id), heard, actor=_SUPPORT, at=told.at)


def _says(told: Told) -> None:
    said = Said(Status(told.step.verb.partition(":")[2]), told.step.text)
    portal_says(actor=told.actor, case_id=told.case_id, said=said, at=told.at)


def _portal_reply(told: Told) -> None:
    newest = SupplierCase.objects.get(pk=told.case_id).messages.order_by("-pk").first()
    reply = Reply(told.step.text, newest.pk if newest else 0, channel=Channel.PORTAL)
    reply_to_supplier(actor=told.actor, case_id=told.case_id, reply=reply, at=told.at)


def _call(told: Told) -> None:
    call = Call(told.actor.name, told.step.text, told.at, number="01632 960301")
    record_call(actor=told.actor, case_id=told.case_id, call=call, at=told.at)


def _close(told: Told) -> None:
    close_case(actor=told.actor, case_id=told.case_id, outcome=told.step.text, at=told.at)


def _release(told: Told) -> None:
    choose_release(
        actor=told.actor,
        case_id=told.case_id,
        release_id=told.releases[told.step.text],
        at=told.at,
    )


def _ladder(told: Told) -> None:
    """Telephone the second step; the first is the service desk, which has had the case."""
    climb = Climb(
        step=2, how="telephone", reason="Nobody answered for a week", words=told.step.text
    )
    use = Use(climb, reached="Housing customer support manager", at=told.at)
    use_step(actor=told.actor, case_id=told.case_id, use=use, at=told.at)


def _upgrade(told: Told) -> None:
    """Plan it for a Saturday to come, rehearsed, with a go."""
    today = timezone.localdate(told.now)
    saturday = today + timedelta(days=(5 - today.weekday()) % 7 + 7)
    starts = timezone.make_aware(datetime.combine(saturday, time(8)))
    plan = UpgradePlan(
        version=told.step.text,
        starts_at=starts,
        ends_at=starts + timedelta(hours=6),
        release_id=told.releases[told.step.text],
        rehearsed_in="TEST",
        rehearsed_on=timezone.localdate(told.at),
        rehearsal_went="Took four hours; all interfaces came up.",
    )
    plan_upgrade(actor=told.actor, case_id=told.case_id, plan=plan, at=told.at)
    answer_upgrade(
        actor=told.actor, case_id=told.case_id, answer="go", who="Aileen Ross", at=told.at
    )


def _enquiry(told: Told) -> None:
    """Have the enquiry with this subject wait for the case."""
    found = search.find(told.actor, told.step.text)
    hits = [hit for group in found for hit in group.hits if group.kind == enquiries.ENQUIRY]
    for hit in hits:
        if hit.title == told.step.text:
            link_enquiry(actor=told.actor, case_id=told.case_id, enquiry_id=hit.ref.id, at=told.at)


STEPS: dict[str, Callable[[Told], None]] = {
    "take": _take,
    "note": _note,
    "heard": _heard,
    "machine": _heard,
    "says": _says,
    "portal-reply": _portal_reply,
    "call": _call,
    "close": _close,
    "release": _release,
    "ladder": _ladder,
    "upgrade": _upgrade,
    "enquiry": _enquiry,
}
