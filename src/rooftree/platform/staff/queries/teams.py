"""Teams and who works in them."""

from rooftree.platform.staff.models import Team
from rooftree.platform.staff.queries.lines import TeamLine


def teams() -> list[TeamLine]:
    """Give every team in use, by name."""
    return [_line(row) for row in Team.objects.filter(is_in_use=True)]


def every_team() -> list[TeamLine]:
    """Give every team, in use or not, by name."""
    return [_line(row) for row in Team.objects.all()]


def team(team_id: int) -> TeamLine | None:
    """Give one team, in use or not."""
    return _found(pk=team_id)


def team_by_key(key: str) -> TeamLine | None:
    """Give the team with this key."""
    return _found(key=key)


def team_by_mailbox(address: str) -> TeamLine | None:
    """Give the team that others write to at this address, whatever its case."""
    return _found(mailbox__iexact=address.strip()) if address.strip() else None


def _found(**where: object) -> TeamLine | None:
    row = Team.objects.filter(**where).first()
    return _line(row) if row else None


def _line(row: Team) -> TeamLine:
    return TeamLine(row.pk, row.key, row.name, row.mailbox, row.service_id, row.is_in_use)
