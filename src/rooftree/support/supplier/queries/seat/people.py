"""The supplier's people who may sign in here, and which cases are open to each."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Status
from rooftree.support.supplier.models import SeatCase, SupplierCase, SupplierPerson
from rooftree.support.supplier.queries.seat.standing import SeatTag, tag_of

STATES = {"invited": "Invited", "active": "Can sign in", "ended": "Ended"}
_SORTS = {"name": "name", "cases": "open_cases", "signed_in": "account__last_login"}


@dataclass(frozen=True)
class PersonLine:
    """One of the supplier's people. `state` is a key of STATES."""

    id: int
    ref: Ref
    name: str
    address: str
    state: str
    invited_at: datetime
    invited_by: str
    ended_at: datetime | None
    signed_in_at: datetime | None
    cases: int

    @property
    def state_words(self) -> str:
        """The state in words."""
        return STATES[self.state]


@dataclass(frozen=True)
class GivenLine:
    """A case that is open to the person, or was."""

    case_id: int
    reference: str
    subject: str
    tag: SeatTag
    given_at: datetime
    given_by: str
    ended_at: datetime | None


@dataclass(frozen=True)
class PersonPage:
    """What stands on a person's page."""

    line: PersonLine
    given: tuple[GivenLine, ...]
    taken: tuple[GivenLine, ...]


@dataclass(frozen=True)
class CaseSeats:
    """Who of the supplier's people sees a case, and who else could."""

    case_id: int
    is_open: bool
    seats: tuple[PersonLine, ...]
    others: tuple[PersonLine, ...]


def supplier_people(
    *, actor: Actor, state: str, sort: str, offset: int, limit: int
) -> tuple[Sequence[PersonLine], int]:
    """Give one page of them, and how many there are. Two queries."""
    access.require(actor, permissions.WORK_CASES)
    rows = _counted()
    if state == "ended":
        rows = rows.exclude(ended_at=None)
    elif state != "all":
        rows = rows.filter(ended_at=None)
    key = _SORTS.get(sort.lstrip("-"), "name")
    order = f"-{key}" if sort.startswith("-") else key
    found = rows.order_by(order, "pk")[offset : offset + limit]
    return [_line(row) for row in found], rows.count()


def supplier_person(*, actor: Actor, person_id: int) -> PersonPage | None:
    """Give one of them with their cases, the latest given first."""
    access.require(actor, permissions.WORK_CASES)
    row = _counted().filter(pk=person_id).first()
    if row is None:
        return None
    cases = row.cases.select_related("case").order_by("-given_at", "-pk")
    lines = [_given(each) for each in cases]
    return PersonPage(
        _line(row),
        tuple(line for line in lines if line.ended_at is None),
        tuple(line for line in lines if line.ended_at is not None),
    )


def case_seats(*, actor: Actor, case_id: int) -> CaseSeats | None:
    """Say to whom a case is open. Three queries; none of the number gives None."""
    access.require(actor, permissions.WORK_CASES)
    case = SupplierCase.objects.filter(pk=case_id).first()
    if case is None:
        return None
    open_to = set(
        SeatCase.objects.filter(case=case, ended_at=None).values_list("person", flat=True)
    )
    lines = [_line(row) for row in _counted().filter(ended_at=None)]
    return CaseSeats(
        case_id=case.pk,
        is_open=case.status != Status.CLOSED,
        seats=tuple(line for line in lines if line.id in open_to),
        others=tuple(line for line in lines if line.id not in open_to),
    )


def seats_of_case(*, actor: Actor, case_id: int) -> list[PersonLine] | None:
    """Give those to whom a case is open, for its page; None to whoever may not know."""
    if not access.may(actor, permissions.WORK_CASES):
        return None
    open_to = SeatCase.objects.filter(case=case_id, ended_at=None).values("person")
    return [_line(row) for row in _counted().filter(pk__in=open_to)]


def people_names(ids: Sequence[int]) -> dict[int, str]:
    """Give names by number, for the audit and the history."""
    return dict(SupplierPerson.objects.filter(pk__in=ids).values_list("pk", "name"))


def _counted() -> QuerySet[SupplierPerson]:
    open_now = Count("cases", filter=Q(cases__ended_at=None))
    return SupplierPerson.objects.select_related("account").annotate(open_cases=open_now)


def _line(row: SupplierPerson) -> PersonLine:
    account = row.account
    has_password = account is not None and account.has_usable_password()
    state = "active" if has_password else "invited"
    return PersonLine(
        id=row.pk,
        ref=row.ref,
        name=row.name,
        address=row.address,
        state="ended" if row.ended_at else state,
        invited_at=row.invited_at,
        invited_by=row.invited_by_name,
        ended_at=row.ended_at,
        signed_in_at=account.last_login if account else None,
        cases=getattr(row, "open_cases", 0),
    )


def _given(row: SeatCase) -> GivenLine:
    return GivenLine(
        case_id=row.case_id,
        reference=row.case.reference,
        subject=row.case.subject,
        tag=tag_of(row.case.status),
        given_at=row.given_at,
        given_by=row.given_by_name,
        ended_at=row.ended_at,
    )
