"""Tell the team, once, that hardly any licences of a module are left."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier import permissions
from rooftree.support.supplier.actions.ladder.tell import tell_crew
from rooftree.support.supplier.models import Licence
from rooftree.support.supplier.queries.crew import crew_ids
from rooftree.support.supplier.rules.licences.headroom import headroom, warning_words


@transaction.atomic
def warn_of_licences(*, actor: Actor, at: datetime) -> int:
    """Warn of each licence that is short and was not told of yet. Returns how many."""
    access.require(actor, permissions.WORK_CASES)
    untold = Licence.objects.select_for_update().filter(ended_on=None, warned_at=None)
    return sum(warn_of_licence(licence, actor=actor, at=at) for licence in untold)


def warn_of_licence(licence: Licence, *, actor: Actor, at: datetime) -> bool:
    """Tell once until there is enough again; whoever counts sees it on the page as well.

    Where nobody owns level 3 yet, nobody is told, and it is tried again.
    """
    numbers = {
        "bought": licence.bought,
        "in_use": licence.in_use,
        "warn_at": licence.warn_at,
    }
    if not headroom(**numbers).is_short:
        _set(licence, None)
        return False
    if licence.warned_at or not crew_ids(timezone.localdate(at)):
        return False
    news = enquiries.News(
        about=enquiries.About.SUPPLIER_LICENCE,
        words=warning_words(licence.module, **numbers),
        ref=licence.ref,
        reference="Licences",
        path=f"/supplier/licences/{licence.pk}/",
        subject=licence.module,
    )
    tell_crew(news, actor=actor, at=at)
    _set(licence, at)
    return True


def _set(licence: Licence, warned_at: datetime | None) -> None:
    if licence.warned_at != warned_at:
        licence.warned_at = warned_at
        licence.save(update_fields=["warned_at"])
