"""Keep units, services and teams: one of each natural key."""

from collections.abc import Iterable

from django.db.models import QuerySet

from rooftree.platform.staff.models import Service, Team, Unit
from rooftree.platform.staff.rules.unit_tree import is_below


class NameTaken(Exception):
    """Another one of its kind has this name."""


class KeyTaken(Exception):
    """Another one of its kind has this key."""


class MailboxTaken(Exception):
    """Another team has this shared mailbox."""


class UnitBelowItself(Exception):
    """A unit can't be part of itself or of a unit that is part of it."""


def keep_unit(*, name: str) -> int:
    """Make the unit if it is missing."""
    return Unit.objects.get_or_create(name=name)[0].pk


def keep_units(names: Iterable[str]) -> dict[str, int]:
    """Make the units that are missing; gives the ids of all by name."""
    wanted = set(names) - {""}
    known = dict(Unit.objects.filter(name__in=wanted).values_list("name", "pk"))
    made = Unit.objects.bulk_create([Unit(name=name) for name in sorted(wanted - known.keys())])
    return known | {row.name: row.pk for row in made}


def write_unit(*, unit_id: int | None, name: str, parent_id: int | None) -> int:
    """Make a unit, or write name and parent of the one with this id."""
    # All are locked, so that two moves at once can't close a ring.
    parents = dict(Unit.objects.select_for_update().values_list("pk", "parent_id"))
    _refuse_name(Unit.objects.all(), name, unit_id)
    if unit_id is not None and is_below(parent_id, unit_id, parents):
        raise UnitBelowItself
    row = Unit.objects.get(pk=unit_id) if unit_id else Unit()
    row.name, row.parent_id = name, parent_id
    row.save()
    return row.pk


def keep_service(*, key: str, name: str) -> int:
    """Make the service, or give the one with this key its name."""
    row, _ = Service.objects.update_or_create(key=key, defaults={"name": name, "is_in_use": True})
    return row.pk


def make_service(*, key: str, name: str) -> int:
    """Make a service with a key that no other has."""
    if Service.objects.filter(key=key).exists():
        raise KeyTaken
    _refuse_name(Service.objects.all(), name, None)
    return Service.objects.create(key=key, name=name).pk


def write_service(*, service_id: int, name: str, is_in_use: bool) -> None:
    """Write the service's name and whether it is in use."""
    row = Service.objects.select_for_update(no_key=True).get(pk=service_id)
    _refuse_name(Service.objects.all(), name, service_id)
    row.name, row.is_in_use = name, is_in_use
    row.save()


def keep_team(*, key: str, name: str, mailbox: str = "", service_id: int | None = None) -> int:
    """Make the team, or give the one with this key its name, mailbox and service."""
    row, _ = Team.objects.update_or_create(
        key=key,
        defaults={
            "name": name,
            "mailbox": mailbox.strip().lower(),
            "service_id": service_id,
            "is_in_use": True,
        },
    )
    return row.pk


def make_team(*, key: str, name: str, mailbox: str, service_id: int | None) -> int:
    """Make a team with a key that no other has."""
    if Team.objects.filter(key=key).exists():
        raise KeyTaken
    _refuse_name(Team.objects.all(), name, None)
    mailbox = _free_mailbox(mailbox, None)
    return Team.objects.create(key=key, name=name, mailbox=mailbox, service_id=service_id).pk


def write_team(
    *, team_id: int, name: str, mailbox: str, service_id: int | None, is_in_use: bool
) -> None:
    """Write all of the team but its key."""
    row = Team.objects.select_for_update(no_key=True).get(pk=team_id)
    _refuse_name(Team.objects.all(), name, team_id)
    row.name, row.mailbox = name, _free_mailbox(mailbox, team_id)
    row.service_id, row.is_in_use = service_id, is_in_use
    row.save()


def _refuse_name(
    rows: "QuerySet[Unit] | QuerySet[Service] | QuerySet[Team]", name: str, but_not: int | None
) -> None:
    if rows.filter(name__iexact=name).exclude(pk=but_not or 0).exists():
        raise NameTaken


def _free_mailbox(mailbox: str, but_not: int | None) -> str:
    address = mailbox.strip().lower()
    others = Team.objects.exclude(pk=but_not or 0)
    if address and others.filter(mailbox__iexact=address).exists():
        raise MailboxTaken
    return address
