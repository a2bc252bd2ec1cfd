"""Tell those who wait for a case what the supplier says, each in their own thread."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.cases.change import What, add_event, lock_for_work
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import CaseEnquiry


class NobodyToTell(Exception):
    """None of the chosen enquiries stands on the case."""


class ToldJustNow(Exception):
    """One of them was told a moment ago: whoever presses twice sends one answer."""


_PRESSED_TWICE = timedelta(minutes=1)


@dataclass(frozen=True)
class Telling:
    """What goes to whom. `closes`: the enquiry closes with it, as nothing is left to do."""

    text: str
    enquiry_ids: tuple[int, ...]
    closes: bool = False


@transaction.atomic
def tell_askers(*, actor: Actor, case_id: int, telling: Telling, at: datetime | None = None) -> int:
    """Answer the askers, all of them or none. Returns how many were told.

    While the supplier still works on the case this is news on the way: the enquiries wait on.
    """
    now = at or timezone.now()
    case = lock_for_work(actor, case_id)
    links = list(case.enquiries.filter(enquiry_id__in=telling.enquiry_ids))
    if not links:
        raise NobodyToTell(case.reference)
    if any(link.told_at and link.told_at > now - _PRESSED_TWICE for link in links):
        raise ToldJustNow(case.reference)
    is_done = case.status in {Status.RESOLVED, Status.CLOSED}
    for link in links:
        after: enquiries.After = "keep"
        if is_done:
            after = "close" if telling.closes else "wait"
        enquiries.reply_to_asker(
            actor=actor, enquiry_id=link.enquiry_id, text=telling.text, after=after, at=now
        )
    CaseEnquiry.objects.filter(pk__in=[link.pk for link in links]).update(told_at=now)
    told = ", ".join(f"ENQ-{link.enquiry_id}" for link in links)
    add_event(case, What.TOLD, actor=actor, at=now, words=told)
    audit.record(actor, "supplier.askers_told", subject=case.ref, details={"told": len(links)})
    return len(links)
