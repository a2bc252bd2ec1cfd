"""Keep units, services and teams: one of each natural key."""

from rooftree.platform.staff.models import Service, Team, Unit


def keep_unit(*, name: str) -> int:
    """Make the unit if it is missing."""
    return Unit.objects.get_or_create(name=name)[0].pk


def keep_service(*, key: str, name: str) -> int:
    """Make the service, or give the one with this key its name."""
    row, _ = Service.objects.update_or_create(key=key, defaults={"name": name, "is_in_use": True})
    return row.pk


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
