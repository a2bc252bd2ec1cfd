"""How many mails came, and where each of them is."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import InboundMail, OutboundCopy
from rooftree.platform.mail.permissions import SEE_MAIL
from rooftree.platform.references.interface import Actor


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
    """Count the mails taken in since an instant, for pages of teams whose work comes by mail."""
    return _counts(Q(received_at__gte=at))


def _counts(which: Q) -> IntakeCounts:
    counts = InboundMail.objects.filter(which).aggregate(
        received=Count("pk"),
        filed=Count("pk", filter=Q(state="filed")),
        quarantined=Count("pk", filter=Q(state="quarantined")),
        dead=Count("pk", filter=Q(state="dead")),
        waiting=Count("pk", filter=Q(state__in=("received", "parsed"))),
    )
    return IntakeCounts(**counts)


def mails_needing_a_person(*, actor: Actor) -> int:
    """Count dead letters, quarantined mails and mails that failed to leave."""
    require(actor, SEE_MAIL)
    failed = OutboundCopy.objects.filter(state="failed").order_by().values("id")
    taken_in = InboundMail.objects.filter(state__in=("dead", "quarantined")).order_by().values("id")
    return taken_in.union(failed, all=True).count()
