"""Warn of the supplier's targets that are near or missed, once at each mark."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.cases.change import What, add_event, lock
from rooftree.support.supplier.actions.ladder.mail_urgent import mail_urgent
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.models import ClockWarning, SupplierCase
from rooftree.support.supplier.queries.cases.clocks import one_with_log
from rooftree.support.supplier.queries.ladder.ladder import ladder_of
from rooftree.support.supplier.queries.ladder.warnings import (
    URGENT,
    WATCHED,
    Passed,
    Watch,
    marks_of,
    news,
)
from rooftree.support.supplier.rules.clocks.warning_words import warning_words


def warn_of_clocks(*, actor: Actor, at: datetime | None = None) -> int:
    """Look at every clock that runs. Safe to run twice. Returns how many warnings were given."""
    access.require(actor, permissions.WORK_CASES)
    watch = Watch(at or timezone.now())
    found = list(news(watch))
    return sum(_warn(each, watch, actor) for each in found)


@transaction.atomic
def _warn(told: Passed, watch: Watch, actor: Actor) -> int:
    """Once each, also where two workers look at the same time; not of what was met meanwhile."""
    case = lock(told.case_id)
    if case.status not in WATCHED:
        return 0
    still = {each.key for each in marks_of(one_with_log(case.pk), watch)}
    if told.key not in still:
        return 0
    _, is_new = ClockWarning.objects.get_or_create(
        case=case,
        clock=told.clock,
        priority=told.priority,
        percent=told.mark,
        defaults={"at": watch.at},
    )
    if is_new:
        _tell(case, _words(case, told, watch.at), actor=actor, at=watch.at)
    return int(is_new)


def _tell(case: SupplierCase, words: str, *, actor: Actor, at: datetime) -> None:
    is_urgent = case.priority == URGENT
    add_event(case, What.WARNED, actor=actor, at=at, words=words)
    about = enquiries.About.SUPPLIER_DUE
    tell_case(case, about, words, actor=actor, at=at, is_at_once=is_urgent)
    if is_urgent:
        mail_urgent(case, words, actor=actor, at=at)


def _words(case: SupplierCase, told: Passed, at: datetime) -> str:
    step = None
    if told.state.is_breached:
        ladder = ladder_of(case)
        step = ladder.rung(ladder.next) if ladder.next else None
    return warning_words(told.clock.label, told.state, now=at, step=step)
