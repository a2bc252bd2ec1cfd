"""How many mails came, and where each of them is."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, Subquery
from django.db.models.functions import Coalesce

from rooftree.platform.access.interface import require
from rooftree.platform.database.interface import read_once, remember
from rooftree.platform.mail.models import InboundMail, OutboundCopy
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.references.interface import Actor

_STATES = ("received", "parsed", "filed", "quarantined", "dead")
_NEEDS_A_PERSON = Q(state__in=("dead", "quarantined"))


@dataclass(frozen=True)
class IntakeCounts:
    """Mails that came, by where they are. Every mail is in exactly one of the four."""

    received: int
    filed: int
    quarantined: int
    dead: int
    waiting: int

    @property
    def is_whole(self) -> bool:
        """Whether no mail is unaccounted for."""
        return self.received == self.filed + self.quarantined + self.dead + self.waiting


def intake_counts(*, actor: Actor) -> IntakeCounts:
    """Count every mail ever taken in, in one query."""
    require(actor, SEE_MAIL)
    return _counts(Q())


def intake_since(at: datetime) -> IntakeCounts:
    """Count the mails taken in since an instant, for pages of teams whose work comes by mail.

    One query brings along what the menu says of mail on the same page.
    """
    # Every state, named, so that the index of states and arrival serves.
    since = Q(state__in=_STATES, received_at__gte=at)
    counts = InboundMail.objects.filter(since | _NEEDS_A_PERSON).aggregate(
        **_kinds(since), needing=Count("pk", filter=_NEEDS_A_PERSON) + _failed_to_leave()
    )
    remember(_needing, counts.pop("needing"))
    return IntakeCounts(**counts)


def mails_needing_a_person(*, actor: Actor) -> int:
    """Count dead letters, quarantined mails and mails that failed to leave."""
    require(actor, SEE_MAIL)
    return _needing()


@read_once
def _needing() -> int:
    rows = InboundMail.objects.filter(_NEEDS_A_PERSON)
    counts: dict[str, int] = rows.aggregate(needing=Count("pk") + _failed_to_leave())
    return counts["needing"]


def _failed_to_leave() -> Coalesce:
    """Count as part of another query."""
    failed = OutboundCopy.objects.filter(state="failed").order_by().values("state")
    return Coalesce(Subquery(failed.annotate(n=Count("pk")).values("n")), 0)


def _counts(which: Q) -> IntakeCounts:
    return IntakeCounts(**InboundMail.objects.filter(which).aggregate(**_kinds(Q())))


def _kinds(which: Q) -> dict[str, Count]:
    return {
        "received": Count("pk", filter=which),
        "filed": Count("pk", filter=which & Q(state="filed")),
        "quarantined": Count("pk", filter=which & Q(state="quarantined")),
        "dead": Count("pk", filter=which & Q(state="dead")),
        "waiting": Count("pk", filter=which & Q(state__in=("received", "parsed"))),
    }
