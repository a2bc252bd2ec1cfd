"""The home page of level 3: all requests and incidents, by status and age."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import SupplierCase
from rooftree.support.supplier.queries.cases.clocks import Clockwork, state_of, with_log
from rooftree.support.supplier.queries.cases.duty import with_duty
from rooftree.support.supplier.queries.portal.narrowing import (
    CaseFilters,
    counts_of_tabs,
    narrowed,
)
from rooftree.support.supplier.queries.portal.order import ordered
from rooftree.support.supplier.queries.settings.readings import SupplierLine, supplier
from rooftree.support.supplier.rules.cases.clock_words import ClockWords, head_words
from rooftree.support.supplier.rules.cases.tags import Tag, status_tag
from rooftree.support.supplier.rules.stale import Silence, silence

NO_HOURS = ClockWords("no deadline", "the calendar never opens", "off")


@dataclass(frozen=True)
class CaseRow:
    """One line of the list. `clock` is the one that matters now, `clock_name` which it is."""

    id: int
    reference: str
    subject: str
    kind: str
    topic_words: str
    priority: int | None
    tag: Tag
    who_has_it: str
    since: datetime
    supplier_reference: str
    owner: str
    raised_at: datetime
    heard_at: datetime | None
    clock_name: str
    clock: ClockWords
    silence: Silence | None
    silence_words: str
    is_call_missing: bool
    missed_release: str


@dataclass(frozen=True)
class HomeFacts:
    """What stands over the list."""

    supplier: SupplierLine
    counts: dict[str, int]
    without_call: int


def home_facts(*, actor: Actor) -> HomeFacts:
    """Read who the supplier is, and how many cases stand where."""
    access.require(actor, permissions.WORK_CASES)
    counts = counts_of_tabs()
    return HomeFacts(supplier(), counts, counts["without_call"])


def cases_listed(
    *,
    actor: Actor,
    filters: CaseFilters,
    sort: str,
    is_descending: bool,
    places: slice,
    supplier_name: str,
    at: datetime,
) -> tuple[list[CaseRow], int]:
    """Give the rows of `places`, and how many there are; clocks are worked out for these only."""
    access.require(actor, permissions.WORK_CASES)
    found = SupplierCase.objects.filter(narrowed(filters, actor))
    order = ordered(found, sort, is_descending=is_descending, stand=filters.stand)
    ids = list(order.values_list("pk", flat=True)[places])
    works = Clockwork()
    rows = with_duty(with_log(SupplierCase.objects.filter(pk__in=ids)))
    by_id = {row.pk: row for row in rows.select_related("owner", "release")}
    lines = [_row(by_id[pk], works, supplier_name, at) for pk in ids if pk in by_id]
    is_whole_tab = filters == CaseFilters(filters.stand)
    return lines, counts_of_tabs()[filters.stand] if is_whole_tab else found.count()


def _row(case: SupplierCase, works: Clockwork, name: str, at: datetime) -> CaseRow:
    brought: Any = case
    state = state_of(case, works, at)
    clock_name, clock = head_words(state, now=at) if state else ("", NO_HOURS)
    still = silence_of(case, works, at)
    return CaseRow(
        id=case.pk,
        reference=case.reference,
        subject=case.subject,
        kind=case.get_kind_display(),
        topic_words=_in_sentence(case.get_topic_display()),
        priority=case.priority,
        tag=status_tag(case.status),
        who_has_it=_who_has(case, name),
        since=case.here_since_at,
        supplier_reference=case.supplier_reference,
        owner=case.owner.name if case.owner else "",
        raised_at=case.raised_at,
        heard_at=case.latest_supplier_word_at,
        clock_name=clock_name,
        clock=clock,
        silence=still,
        silence_words=still.words(name) if still else "",
        is_call_missing=brought.is_call_missing and case.is_open,
        missed_release=_missed_release(case, at),
    )


def silence_of(case: SupplierCase, works: Clockwork, at: datetime) -> Silence | None:
    """Say how long the supplier has been silent, by the site's setting of the day raised."""
    return silence(
        works.timeline_for(case),
        status=case.status,
        heard_at=case.latest_supplier_word_at,
        its_turn_at=case.here_since_at,
        now=at,
        stale_days=works.reading_for(case).stale_days,
    )


def _who_has(case: SupplierCase, name: str) -> str:
    if case.status == Status.CLOSED:
        return ""
    return name if case.status == Status.ACTIVE else "Us"


def _missed_release(case: SupplierCase, at: datetime) -> str:
    """Name the release that should have closed the case by now."""
    release = case.release
    if release is None or not case.is_open or release.released_on or release.withdrawn_on:
        return ""
    planned = release.planned_on
    return release.version if planned and planned < timezone.localdate(at) else ""


def _in_sentence(label: str) -> str:
    """Begin small inside a sentence, but not where the first word is letters only, as ISG."""
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
