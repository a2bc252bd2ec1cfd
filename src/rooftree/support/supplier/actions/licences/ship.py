"""Put the paper's two licences into a register that never held any."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.licences.count import Count, keep_count
from rooftree.support.supplier.models import Licence
from rooftree.support.supplier.rules.licences.shipped import FROM_THE_PAPER, SHIPPED


@transaction.atomic
def ship_licences(*, actor: Actor, at: datetime | None = None) -> int:
    """Add what the paper names, marked as an example. Returns how many.

    A register that ever held a licence is the site's own: what it ended does not come back. Nobody
    did it, so the audit has no line of it.
    """
    access.require(actor, permissions.WORK_CASES)
    if Licence.objects.exists():
        return 0
    now = at or timezone.now()
    for each in SHIPPED:
        count = Count(
            bought=each.bought,
            in_use=each.in_use,
            warn_at=0,
            checked_on=timezone.localdate(now),
            source=FROM_THE_PAPER,
            words="The number in the paper; nobody has counted yet.",
        )
        licence = Licence.objects.create(
            module=each.module,
            bought=count.bought,
            in_use=count.in_use,
            warn_at=count.warn_at,
            checked_on=count.checked_on,
            source=count.source,
            is_example=True,
        )
        keep_count(licence, count, actor=actor, at=now)
    return len(SHIPPED)
