"""One supplier case, for the team that works on it."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.files.interface import FileLine
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import CaseEnquiry, SupplierCase
from rooftree.support.supplier.queries.cases.case_clocks import CaseClocks, case_clocks
from rooftree.support.supplier.queries.cases.case_thread import CaseThread, case_thread, files_of
from rooftree.support.supplier.queries.cases.clocks import Clockwork, with_log
from rooftree.support.supplier.queries.cases.duty import with_duty
from rooftree.support.supplier.queries.cases.why_priority import PriorityWhy, why_priority
from rooftree.support.supplier.queries.ladder.card import LadderCard, ladder_card
from rooftree.support.supplier.queries.portal.home import silence_of
from rooftree.support.supplier.queries.releases.card import ReleaseCard, release_card
from rooftree.support.supplier.queries.settings.readings import SupplierLine, supplier
from rooftree.support.supplier.rules.cases.tags import Tag, status_tag
from rooftree.support.supplier.rules.cases.words import clock, sentence, since

Linked = tuple[CaseEnquiry, enquiries.EnquiryStanding]


@dataclass(frozen=True)
class LinkedEnquiry:
    """An enquiry that waits for the case. `told` says when its asker was last told, if so."""

    standing: enquiries.EnquiryStanding
    told: str
    is_to_be_told: bool


@dataclass(frozen=True)
class CaseFacts:
    """What the card of facts shows, in words."""

    kind: str
    topic: str
    product: str
    environment: str
    reference: str
    portal_user: str
    portal_address: str
    handed_over: str
    raised: str
    raised_by: str
    level_owner: str


@dataclass(frozen=True)
class CasePage:
    """All of a case's page but for what others put on it. `seen` is the newest message."""

    id: int
    reference: str
    ref: Ref
    subject: str
    description: str
    files: tuple[FileLine, ...]
    status: str
    status_words: str
    tag: Tag
    is_open: bool
    is_resolved: bool
    is_to_hand_over: bool
    priority: int | None
    since: str
    since_words: str
    here_words: str
    outcome: str
    owner: str
    is_mine: bool
    raised_at: datetime
    is_call_missing: bool
    supplier: SupplierLine
    facts: CaseFacts
    enquiries: tuple[LinkedEnquiry, ...]
    clocks: CaseClocks
    thread: CaseThread
    why: PriorityWhy | None
    ladder: LadderCard
    release: ReleaseCard | None
    silence: str

    @property
    def seen(self) -> int:
        """Give the newest message, which whoever writes from this page has seen."""
        return self.thread.seen

    @property
    def desk_numbers(self) -> tuple[str, ...]:
        """Give the service desk's telephones: the first step of the ladder."""
        step = self.ladder.step(1)
        return tuple(step.rung.telephones) if step else ()

    @property
    def to_tell(self) -> tuple[LinkedEnquiry, ...]:
        """Give those whose askers wait for word of a case that is done."""
        return tuple(each for each in self.enquiries if each.is_to_be_told)


def case_page(*, actor: Actor, case_id: int, at: datetime) -> CasePage | None:
    """Read the whole page; None where there is no such case."""
    access.require(actor, permissions.WORK_CASES)
    row = _found(case_id)
    if row is None:
        return None
    named, works = supplier(), Clockwork()
    linked = _linked(actor, row, at)
    clocks = case_clocks(row, works, at=at, supplier=named.name, linked=linked)
    is_call_missing: bool = row.is_call_missing  # type: ignore[attr-defined]
    return CasePage(
        id=row.pk,
        reference=row.reference,
        ref=row.ref,
        subject=row.subject,
        description=row.description,
        files=files_of(row),
        status=row.status,
        status_words=row.get_status_display(),
        tag=status_tag(row.status),
        is_open=row.is_open,
        is_resolved=row.status == "resolved",
        is_to_hand_over=_is_to_hand_over(row),
        priority=row.priority,
        since=clock(row.here_since_at, at),
        since_words=since(row.here_since_at, at),
        here_words=sentence(row.here_words),
        outcome=sentence(row.outcome),
        owner=row.owner.name if row.owner else "",
        is_mine=row.owner_id is not None and row.owner_id == actor.colleague_id,
        raised_at=row.raised_at,
        is_call_missing=is_call_missing,
        supplier=named,
        facts=_facts(row, at),
        enquiries=tuple(_enquiry(row, link, stands, at) for link, stands in linked),
        clocks=clocks,
        thread=case_thread(row, at=at, supplier=named.name),
        why=why_priority(row, at),
        ladder=ladder_card(actor=actor, case=row, state=clocks.state, at=at),
        release=release_card(actor, row, at),
        silence=_silence(row, works, at, named.name),
    )


def _found(case_id: int) -> SupplierCase | None:
    joined = SupplierCase.objects.select_related(
        "owner", "level_owner", "portal_user__colleague", "release"
    )
    return with_duty(with_log(joined.filter(pk=case_id))).first()


def _linked(actor: Actor, row: SupplierCase, at: datetime) -> list[Linked]:
    links = {link.enquiry_id: link for link in row.enquiries.all()}
    standing = enquiries.how_they_stand(actor=actor, enquiry_ids=links.keys(), at=at)
    return [(links[each.id], each) for each in standing]


def _enquiry(
    row: SupplierCase, link: CaseEnquiry, standing: enquiries.EnquiryStanding, at: datetime
) -> LinkedEnquiry:
    done_at = row.resolved_at or row.closed_at
    is_told = link.told_at is not None and (done_at is None or link.told_at >= done_at)
    return LinkedEnquiry(
        standing,
        told=clock(link.told_at, at) if link.told_at else "",
        is_to_be_told=done_at is not None and not is_told and standing.is_open,
    )


def _is_to_hand_over(row: SupplierCase) -> bool:
    """Whether the supplier can’t know of it: it was never handed over, and nothing came back."""
    is_known = row.handed_over_at or row.supplier_reference or row.latest_supplier_word_at
    return row.status == Status.ACTIVE and not is_known


def _silence(row: SupplierCase, works: Clockwork, at: datetime, named: str) -> str:
    """Say how long the supplier has said nothing, once that is long."""
    found = silence_of(row, works, at)
    return found.words(named) if found and found.is_long else ""


def _facts(row: SupplierCase, at: datetime) -> CaseFacts:
    portal_user = row.portal_user
    return CaseFacts(
        kind=row.get_kind_display(),
        topic=_lower_first(row.get_topic_display()),
        product=row.product,
        environment=row.environment_name or ("LIVE" if row.is_live else ""),
        reference=row.supplier_reference,
        portal_user=portal_user.colleague.name if portal_user else "",
        portal_address=portal_user.address if portal_user else "",
        handed_over=clock(row.handed_over_at, at) if row.handed_over_at else "",
        raised=clock(row.raised_at, at),
        raised_by=row.raised_by_name,
        level_owner=row.level_owner.name if row.level_owner else "",
    )


def _lower_first(words: str) -> str:
    """Lower the first letter, but leave "ISG" as it is."""
    return words if words[:2].isupper() else words[:1].lower() + words[1:]
