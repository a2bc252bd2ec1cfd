"""Refuse an act on somebody outside the actor's reach, or above the actor."""

from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.queries.administrators import administers_everywhere
from rooftree.platform.access.rules.require import require_everywhere, require_for
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff


def require_over(actor: Actor, colleague_id: int | None) -> staff.ColleagueLine | None:
    """Pass where the actor administers the colleague's services; give the colleague.

    Whoever administers every service is administered only by their like: otherwise an
    administrator of one service could change their address and take their account.
    """
    colleague = staff.colleague(colleague_id) if colleague_id else None
    services = colleague.service_ids if colleague else ()
    require_for(actor, permissions.ADMINISTER_ACCOUNTS, services)
    if colleague and administers_everywhere(colleague.id, on=timezone.localdate()):
        require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    return colleague
