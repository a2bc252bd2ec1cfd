"""Keep services and teams: one of each key. For the support model's file and the demo too."""

from django.db import transaction

from rooftree.platform.access import permissions
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


@transaction.atomic
def ensure_service(*, actor: Actor, key: str, name: str) -> int:
    """Make the service, or give the one with this key its name. Returns its id."""
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    known = staff.service(key)
    if known and known.is_in_use and known.name == name:
        return known.id
    service_id = staff.keep_service(key=key, name=name)
    audit.record(actor, "access.structure_kept", subject=Ref("staff.service", service_id))
    return service_id


@transaction.atomic
def ensure_team(
    *, actor: Actor, key: str, name: str, mailbox: str = "", service_id: int | None = None
) -> int:
    """Make the team, or give the one with this key its name, mailbox and service."""
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    known = staff.team_by_key(key)
    wanted = (name, mailbox.strip().lower(), service_id)
    if known and known.is_in_use and (known.name, known.mailbox, known.service_id) == wanted:
        return known.id
    team_id = staff.keep_team(key=key, name=name, mailbox=mailbox, service_id=service_id)
    audit.record(actor, "access.structure_kept", subject=Ref("staff.team", team_id))
    return team_id
