"""What somebody is offered who raises a case: the enquiry's words, environments, portal users."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.model import interface as model
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import CaseEnquiry, PortalUser, PriorityAnswer
from rooftree.support.supplier.queries.settings.readings import supplier
from rooftree.support.supplier.rules.cases.sellers import sellers_in
from rooftree.support.supplier.rules.cases.thread_words import (
    Said,
    TakenAlong,
    plain,
    thread_words,
)

ENVIRONMENTS = PriorityAnswer.Environment.choices
IMPACTS = PriorityAnswer.Impact.choices
SCOPES = PriorityAnswer.Reach.choices


@dataclass(frozen=True)
class FromEnquiry:
    """The enquiry that a case is raised from. `cases` are those it waits for already."""

    id: int
    reference: str
    is_open: bool
    subject: str
    words: str
    files: tuple[files.FileLine, ...]
    cases: tuple[tuple[int, str], ...]


@dataclass(frozen=True)
class PortalUserChoice:
    """Somebody who may log cases on the portal today."""

    id: int
    name: str
    portal_name: str
    is_own: bool


@dataclass(frozen=True)
class Offered:
    """What the form offers. `numbers` reach the service desk, for a priority 1."""

    supplier: str
    products: tuple[str, ...]
    environments: tuple[model.EnvironmentLine, ...]
    portal_users: tuple[PortalUserChoice, ...]
    numbers: tuple[str, ...]


@dataclass(frozen=True)
class Sellers:
    """Who sells a licence that costs; `is_named`: the directory says which they are."""

    lines: tuple[model.ContactLine, ...]
    is_named: bool


def offered(*, actor: Actor, on: date) -> Offered:
    """Read what may be chosen on the day: the main product first, the actor's own name first."""
    access.require(actor, permissions.WORK_CASES)
    ours = supplier()
    names = (ours.main_product, *(line.name for line in model.modules()))
    desk = [line for line in model.ladder() if line.ladder_step == 1]
    return Offered(
        supplier=ours.name,
        products=tuple(dict.fromkeys(names)),
        environments=tuple(model.environments()),
        portal_users=_portal_users(actor, on),
        numbers=tuple(phone.number for line in desk for phone in line.telephones),
    )


def from_enquiry(
    *, actor: Actor, enquiry_id: int, along: TakenAlong, at: datetime
) -> FromEnquiry | None:
    """Read the public thread as words for the supplier; None where there is no such enquiry."""
    access.require(actor, permissions.WORK_CASES)
    thread = enquiries.public_thread(actor=actor, enquiry_id=enquiry_id)
    if thread is None:
        return None
    standing = enquiries.how_they_stand(actor=actor, enquiry_ids=[enquiry_id], at=at)[0]
    names = [message.author_name for message in thread.messages]
    said = [Said(each.at, each.direction == "in", each.text) for each in thread.messages]
    return FromEnquiry(
        id=thread.id,
        reference=thread.reference,
        is_open=standing.is_open,
        subject=plain(thread.subject, asker=standing.asker, names=names, along=along),
        words=thread_words(said, asker=standing.asker, names=names, along=along),
        files=_files(number for message in thread.messages for number in message.file_ids),
        cases=_open_cases(enquiry_id),
    )


def sellers(*, actor: Actor, on: date) -> Sellers:
    """Find the sales desk and the account manager; else all of level 3 but the ladder."""
    access.require(actor, permissions.WORK_CASES)
    lines = model.contacts(on=on, level=3)
    found = sellers_in((line.id, f"{line.support_area} {line.title} {line.name}") for line in lines)
    named = tuple(line for line in lines if line.id in found)
    others = tuple(line for line in lines if line.ladder_step is None)
    return Sellers(named or others, is_named=bool(named))


def _files(numbers: Iterable[int]) -> tuple[files.FileLine, ...]:
    ids = list(dict.fromkeys(numbers))
    lines = files.file_lines(ids) if ids else []
    return tuple(line for line in lines if not line.is_quarantined)


def _open_cases(enquiry_id: int) -> tuple[tuple[int, str], ...]:
    links = CaseEnquiry.objects.filter(enquiry_id=enquiry_id).exclude(case__status=Status.CLOSED)
    return tuple((link.case_id, link.case.reference) for link in links.select_related("case"))


def _portal_users(actor: Actor, on: date) -> tuple[PortalUserChoice, ...]:
    rows = PortalUser.objects.filter(Q(until_on=None) | Q(until_on__gte=on), from_on__lte=on)
    found = [
        PortalUserChoice(
            row.pk,
            row.colleague.name,
            row.portal_name,
            is_own=actor.colleague_id is not None and row.colleague_id == actor.colleague_id,
        )
        for row in rows.select_related("colleague")
    ]
    return tuple(sorted(found, key=lambda line: (not line.is_own, line.name)))
