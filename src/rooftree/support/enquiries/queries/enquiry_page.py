"""One enquiry, for the team that works on it."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.askable import teams_to_ask
from rooftree.support.enquiries.queries.came_from import account_words, page_title
from rooftree.support.enquiries.queries.clocks import Clockwork, clock_words_of, with_clock
from rooftree.support.enquiries.queries.crew import Crew, crew_on
from rooftree.support.enquiries.queries.mail_facts import MailFacts, mail_facts
from rooftree.support.enquiries.queries.rows import (
    QueueRow,
    read_rows,
    standing_of,
    status_of,
    who_asks,
)
from rooftree.support.enquiries.queries.thread import ThreadItem, all_items, file_is_here
from rooftree.support.enquiries.rules.clock_words import ClockWords
from rooftree.support.enquiries.rules.tags import Tag, proof_tag, status_tag
from rooftree.support.enquiries.rules.why_here import clock_words, why_here


@dataclass(frozen=True)
class Choice:
    """One line of a list to choose from."""

    id: int
    name: str


@dataclass(frozen=True)
class AskerFacts:
    """Who asked, and where from."""

    name: str
    first_name: str
    address: str
    telephone: str
    colleague_id: int | None
    service: str
    proof: Tag
    how: str
    page: str
    record: str
    release: str
    tried: tuple[tuple[str, str], ...]
    account: str
    others: tuple[QueueRow, ...]


@dataclass(frozen=True)
class EnquiryPage:
    """All of the enquiry's page. `away` names who stands in for an owner who is away."""

    id: int
    reference: str
    ref: Ref
    subject: str
    lane: int
    why: str
    tag: Tag
    status: str
    is_open: bool
    clock: ClockWords
    outcome: str
    service_id: int | None
    service: str
    owner_id: int | None
    owner: str
    owner_since: str
    away: str
    is_mine: bool
    urgency: str
    urgency_words: str
    urgent_reason: str
    is_sign_in: bool
    trouble: str
    trouble_words: str
    level_owner: str
    asker: AskerFacts
    thread: tuple[ThreadItem, ...]
    services: tuple[Choice, ...]
    participants: tuple[Choice, ...]
    members: tuple[Choice, ...]
    teams: tuple[Choice, ...]
    mail: MailFacts


def enquiry_page(*, actor: Actor, enquiry_id: int, at: datetime) -> EnquiryPage | None:
    """Read the whole page; None where there is no such enquiry."""
    row = _found(enquiry_id)
    if row is None:
        return None
    access.require(actor, permissions.for_lane(row.lane))
    on = timezone.localdate(at)
    crew = crew_on(on)
    owner_id = crew.owner_id(row)
    members = staff.colleagues(crew.ids(row.lane), on=on)
    return EnquiryPage(
        id=row.pk,
        reference=row.reference,
        ref=row.ref,
        subject=row.subject,
        lane=row.lane,
        why=why_here(standing_of(row, crew), at),
        tag=status_tag(status_of(row, crew), row.here_because, row.lane),
        status=row.status,
        is_open=row.is_open,
        clock=clock_words_of(row, Clockwork(), at),
        outcome=row.get_outcome_display(),
        service_id=row.service_id,
        service=row.service.name if row.service else "",
        owner_id=owner_id,
        owner=crew.owner_name(row),
        owner_since=_owner_since(row, at) if owner_id else "",
        away=_away(owner_id, on) if owner_id else "",
        is_mine=owner_id is not None and owner_id == actor.colleague_id,
        urgency=row.urgency,
        urgency_words=row.get_urgency_display(),
        urgent_reason=row.urgent_reason,
        is_sign_in=row.is_sign_in,
        trouble=row.trouble,
        trouble_words=row.get_trouble_display(),
        level_owner=row.level_owner.name if row.level_owner else "",
        asker=_asker(row, crew, at),
        thread=tuple(all_items(row, at)),
        services=tuple(Choice(s.id, s.name) for s in staff.services()),
        participants=_participants(row),
        members=tuple(Choice(m.id, m.name) for m in members),
        teams=tuple(Choice(t.id, t.name) for t in teams_to_ask(row, at)),
        mail=mail_facts(row),
    )


def file_of_enquiry(*, actor: Actor, enquiry_id: int, file_id: int) -> bool:
    """Whether the actor works on this enquiry and the file is on it."""
    row = _found(enquiry_id)
    if row is None:
        return False
    access.require(actor, permissions.for_lane(row.lane))
    return file_is_here(row, file_id)


def _found(enquiry_id: int) -> Enquiry | None:
    joined = Enquiry.objects.select_related("asker", "service", "owner", "level_owner")
    return with_clock(joined.filter(pk=enquiry_id)).first()


def _owner_since(row: Enquiry, at: datetime) -> str:
    latest = row.log.filter(kind="owner").order_by("-at", "-id").first()
    return clock_words(latest.at, at) if latest else ""


def _away(owner_id: int, on: date) -> str:
    absence = staff.away(owner_id, on=on)
    if absence is None:
        return ""
    stand_in = staff.working_stand_in(owner_id, on=on)
    who = staff.colleague(stand_in) if stand_in else None
    until = f"{absence.until_on.day} {absence.until_on:%B}"
    return f"away until {until}; " + (f"{who.name} stands in" if who else "nobody stands in")


def _participants(row: Enquiry) -> tuple[Choice, ...]:
    lines = row.participants.values_list("id", "name", "address")
    return tuple(
        Choice(number, f"{name}, {address}" if name != address else address)
        for number, name, address in lines
    )


def _asker(row: Enquiry, crew: Crew, at: datetime) -> AskerFacts:
    name = who_asks(row)
    others = Enquiry.objects.none()
    if row.asker_id:
        others = Enquiry.objects.filter(asker_id=row.asker_id).exclude(status=Status.CLOSED)
    elif row.asker_address:
        others = Enquiry.objects.filter(asker_address__iexact=row.asker_address)
        others = others.exclude(status=Status.CLOSED)
    tried = (
        ("Guide", row.tried_guide),
        ("FAQ", row.tried_faq),
        ("Super User", row.tried_super_user),
    )
    return AskerFacts(
        name=name,
        first_name=name.split(" ")[0] if "@" not in name else name,
        address=row.asker_address,
        telephone=row.asker_telephone,
        colleague_id=row.asker_id,
        service=row.service.name if row.service else "",
        proof=proof_tag(row.proof),
        how=row.get_how_display(),
        page=page_title(row.help_key),
        record=row.record,
        release=row.release,
        tried=tuple((what, words) for what, words in tried if words),
        account=account_words(row.asker_address) if row.lane == 0 else "",
        others=tuple(read_rows(others.exclude(pk=row.pk)[:5], crew, at)),
    )
