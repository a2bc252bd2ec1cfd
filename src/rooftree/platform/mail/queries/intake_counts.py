"""How many mails came, and where each of them is."""

from dataclasses import dataclass

from django.db.models import Count, Q

from rooftree.platform.access.interface import require
from rooftree.platform.mail.models import InboundMail
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
    counts = InboundMail.objects.aggregate(
        received=Count("pk"),
        filed=Count("pk", filter=Q(state="filed")),
        quarantined=Count("pk", filter=Q(state="quarantined")),
        dead=Count("pk", filter=Q(state="dead")),
        waiting=Count("pk", filter=Q(state__in=("received", "parsed"))),
    )
    return IntakeCounts(**counts)
