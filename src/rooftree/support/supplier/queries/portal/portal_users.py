"""The register of those who may log cases on the supplier's portal."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.supplier import permissions
from rooftree.support.supplier.models import PortalUser, SupplierCase
from rooftree.support.supplier.rules.kinds import PORTAL_USER

_SORTS = {"name": "colleague__name", "portal": "portal_name", "from": "from_on"}


@dataclass(frozen=True)
class PortalUserLine:
    """One line of the register. `has_left`: the colleague works here no longer."""

    id: int
    name: str
    portal_name: str
    address: str
    from_on: date
    until_on: date | None
    words: str
    has_left: bool
    open_cases: int = 0

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(PORTAL_USER, self.id)

    def is_ended(self, on: date) -> bool:
        """Whether the last day is past."""
        return self.until_on is not None and self.until_on < on


def portal_users(
    *, actor: Actor, on: date, is_ended: bool, sort: str, places: slice
) -> tuple[list[PortalUserLine], int]:
    """Give who is on the portal on the day, or who was; and how many."""
    access.require(actor, permissions.WORK_CASES)
    ended = Q(until_on__lt=on)
    rows = PortalUser.objects.filter(ended if is_ended else ~ended)
    order = _SORTS.get(sort.removeprefix("-"), "colleague__name")
    turned = f"-{order}" if sort.startswith("-") else order
    return _lines(rows.order_by(turned, "id")[places], on), rows.count()


def portal_user(*, actor: Actor, portal_user_id: int, on: date) -> PortalUserLine | None:
    """Give one line."""
    access.require(actor, permissions.WORK_CASES)
    return next(iter(_lines(PortalUser.objects.filter(pk=portal_user_id), on)), None)


def portal_user_names(*, actor: Actor, ids: Iterable[int]) -> dict[int, str]:
    """Name lines of the register to those who work with it."""
    if not access.may(actor, permissions.WORK_CASES):
        return {}
    rows = PortalUser.objects.filter(pk__in=list(ids)).select_related("colleague")
    return {row.pk: f"Portal user {row.colleague.name}" for row in rows}


def _lines(rows: QuerySet[PortalUser], on: date) -> list[PortalUserLine]:
    found = list(rows.select_related("colleague"))
    counted = _open_cases([row.pk for row in found])
    return [
        PortalUserLine(
            row.pk,
            row.colleague.name,
            row.portal_name,
            row.address,
            row.from_on,
            row.until_on,
            row.words,
            row.colleague.left_on is not None and row.colleague.left_on < on,
            counted.get(row.pk, 0),
        )
        for row in found
    ]


def _open_cases(ids: list[int]) -> dict[int, int]:
    """Count the open cases that each logged: their supplier writes to that person's inbox."""
    rows = SupplierCase.objects.filter(~Q(status="closed"), portal_user_id__in=ids).order_by()
    counted = rows.values(user=F("portal_user_id")).annotate(n=Count("id"))
    return {row["user"]: row["n"] for row in counted}
