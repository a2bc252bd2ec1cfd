"""The directory: whom to reach for what."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from rooftree.platform.staff import interface as staff
from rooftree.support.model.models import Contact
from rooftree.support.model.queries.lines import ContactLine, TelephoneLine
from rooftree.support.model.rules.super_users import SHARED_SERVICES, is_super_user, serves


def contacts(*, on: date, level: int | None = None) -> list[ContactLine]:  # noqa: ARG001 - the directory's rows carry no dates yet, its readers say their day all the same
    """Give the directory's lines in order, of one level or of all."""
    rows = Contact.objects.prefetch_related("telephones")
    return [as_contact(row) for row in (rows if level is None else rows.filter(level_id=level))]


def urgent_contacts(*, on: date) -> list[ContactLine]:
    """Give those to reach about an urgent enquiry, the first to try first."""
    return [line for line in contacts(on=on) if line.is_urgent]


def super_users(*, service_key: str | None, on: date) -> list[ContactLine]:
    """Give the Super Users of a service, or of every service where none is said.

    A service without one is told those of Shared Services, marked `is_standing_in`.
    """
    everyone = [line for line in contacts(on=on, level=1) if is_super_user(line.support_area)]
    if service_key is None or not everyone:
        return everyone
    service = staff.service(service_key)
    names = {service_key, service.name} if service else {service_key}
    return _serving(names, everyone)


def super_users_of(
    services: Iterable[staff.ServiceLine], *, on: date
) -> dict[int, list[ContactLine]]:
    """Give the Super Users of each of these services by its id, as `super_users` does for one."""
    everyone = super_users(service_key=None, on=on)
    return {one.id: _serving({one.key, one.name}, everyone) for one in services}


def ladder() -> list[ContactLine]:
    """Give the supplier's escalation ladder, first step first."""
    rows = Contact.objects.prefetch_related("telephones").exclude(ladder_step=None)
    return [as_contact(row) for row in rows.order_by("ladder_step")]


def contact(contact_id: int) -> ContactLine | None:
    """Give one line of the directory."""
    row = Contact.objects.prefetch_related("telephones").filter(pk=contact_id).first()
    return as_contact(row) if row else None


def _serving(names: set[str], everyone: Sequence[ContactLine]) -> list[ContactLine]:
    """Give those of the service known by these names; else those of Shared Services, marked."""
    if own := [line for line in everyone if serves(line.service_area, names)]:
        return own
    shared = [line for line in everyone if serves(line.service_area, SHARED_SERVICES)]
    return [replace(line, is_standing_in=True) for line in shared]


def as_contact(row: Contact) -> ContactLine:
    """Make the line of a row that was read with its telephones."""
    numbers = tuple(TelephoneLine(t.label, t.number) for t in row.telephones.all())
    return ContactLine(
        id=row.pk,
        level=row.level_id,
        support_area=row.support_area,
        name=row.name,
        title=row.title,
        organisation=row.organisation,
        email=row.email,
        website=row.website,
        service_area=row.service_area,
        role=row.role,
        is_urgent=row.is_urgent,
        ladder_step=row.ladder_step,
        order=row.order,
        telephones=numbers,
    )
