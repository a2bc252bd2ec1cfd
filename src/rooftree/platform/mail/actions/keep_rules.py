"""Set how long a class of mail is kept, and ship the periods that come with Rooftree."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access.interface import require
from rooftree.platform.audit import interface as audit
from rooftree.platform.mail.models import RetentionRule
from rooftree.platform.mail.permissions import KEEP_MAIL
from rooftree.platform.mail.rules.keeping import (
    CLASSES,
    LONGEST_MONTHS,
    SHIPPED_BASIS,
    SHIPPED_FROM,
    shipped_months,
)
from rooftree.platform.references.interface import Actor, Ref


class RuleUnfit(Exception):
    """The rule can't stand as it is; `field` names what is wrong with it."""

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(reason)
        self.field = field
        self.reason = reason


@dataclass(frozen=True)
class Keeping:
    """How long a class is kept, from a day on, and on what basis."""

    mail_class: str
    months: int
    from_on: date
    basis: str
    is_confirmed: bool


@transaction.atomic
def set_rule(*, actor: Actor, keeping: Keeping) -> int:
    """Set the rule; the one before stands in the past as it was. Returns the rule's id."""
    require(actor, KEEP_MAIL)
    if keeping.mail_class not in CLASSES:
        raise RuleUnfit("mail_class", "Choose a class of mail.")
    if not 1 <= keeping.months <= LONGEST_MONTHS:
        raise RuleUnfit("months", f"Enter from 1 to {LONGEST_MONTHS} months.")
    if keeping.from_on < timezone.localdate():
        raise RuleUnfit("from_on", "Enter today or a later day. What was stays as it was.")
    row, _ = RetentionRule.objects.update_or_create(
        mail_class=keeping.mail_class,
        from_on=keeping.from_on,
        defaults={
            "months": keeping.months,
            "basis": keeping.basis,
            "is_confirmed": keeping.is_confirmed,
            "written_at": timezone.now(),
            "written_by_name": actor.name,
        },
    )
    audit.record(
        actor,
        "mail.keeping_set",
        subject=Ref("mail.keeping", row.pk),
        details={"months": keeping.months, "confirmed": keeping.is_confirmed},
    )
    return row.pk


def ship_rules(*, actor: Actor) -> None:
    """Add the period of each class that has none yet; nobody has confirmed these."""
    known = set(RetentionRule.objects.values_list("mail_class", flat=True))
    RetentionRule.objects.bulk_create(
        (
            RetentionRule(
                mail_class=each,
                months=shipped_months(each),
                from_on=SHIPPED_FROM,
                basis=SHIPPED_BASIS,
                written_at=timezone.now(),
                written_by_name=actor.name,
            )
            for each in CLASSES
            if each not in known
        ),
        ignore_conflicts=True,
    )
