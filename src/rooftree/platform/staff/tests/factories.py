"""Rows for tests: a service, a team, a colleague."""

from datetime import date
from itertools import count

from rooftree.platform.staff.models import (
    Absence,
    Colleague,
    Service,
    ServicePosting,
    Team,
    TeamMembership,
)

LONG_AGO = date(2020, 1, 6)
_numbers = count(1)


def make_service(key: str = "rents", name: str = "") -> Service:
    return Service.objects.get_or_create(
        key=key, defaults={"name": name or key.replace("-", " ").title()}
    )[0]


def make_team(key: str = "ihms", mailbox: str = "", service: Service | None = None) -> Team:
    return Team.objects.get_or_create(
        key=key,
        defaults={
            "name": f"{key.replace('-', ' ').capitalize()} team",
            "mailbox": mailbox or f"{key}@council.example",
            "service": service,
        },
    )[0]


def make_colleague(
    name: str = "", *, service: Service | None = None, team: Team | None = None, email: str = ""
) -> Colleague:
    name = name or f"Colleague {next(_numbers)}"
    address = email or f"{name.lower().replace(' ', '.')}@council.example"
    row = Colleague.objects.create(name=name, email=address, started_on=LONG_AGO)
    if service:
        ServicePosting.objects.create(colleague=row, service=service, from_on=LONG_AGO)
    if team:
        TeamMembership.objects.create(colleague=row, team=team, from_on=LONG_AGO)
    return row


def make_absence(
    colleague: Colleague, from_on: date, until_on: date, stand_in: Colleague | None = None
) -> Absence:
    return Absence.objects.create(
        colleague=colleague, from_on=from_on, until_on=until_on, stand_in=stand_in
    )
