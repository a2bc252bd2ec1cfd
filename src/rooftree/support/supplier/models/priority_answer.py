"""The answers that gave an incident its priority, and who overrode it."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.supplier.choices import Priority
from rooftree.support.supplier.models.case import SupplierCase


class PriorityAnswer(models.Model):
    """One row is one time that the four questions were answered. Rows are only ever added.

    `by_table` is what table 1.1 says; `priority` what holds, with the reason where they differ.
    """

    class Impact(models.TextChoices):
        """How badly it works."""

        STOPPED = "stopped", "Stopped: unusable, operations have stopped"
        SEVERE = "severe", "Severe: degraded or disrupted, key functions severely impaired"
        INTERMITTENT = "intermittent", "Intermittent: usable, with problems that come and go"
        MINOR = "minor", "Minor: non-critical aspects, use not materially impaired"
        COSMETIC = "cosmetic", "Cosmetic: how it looks"

    class Reach(models.TextChoices):
        """What of the system is affected: the question is called scope."""

        SYSTEM = "system", "The whole system"
        CRITICAL_TASK = "critical-task", "A critical task"
        MAJOR_FUNCTION = "major-function", "A major function"
        NON_CRITICAL = "non-critical", "Something that is not critical"

    class Environment(models.TextChoices):
        """Which kind of environment."""

        LIVE = "live", "LIVE"
        NON_PRODUCTION = "non-production", "Not LIVE: training or test"

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="priority_answers")
    at = models.DateTimeField()
    environment = models.CharField(max_length=16, choices=Environment.choices)
    impact = models.CharField(max_length=16, choices=Impact.choices)
    scope = models.CharField(max_length=16, choices=Reach.choices)
    has_workaround = models.BooleanField()
    rule = models.CharField(max_length=200)
    by_table = models.PositiveSmallIntegerField(choices=Priority.choices)
    priority = models.PositiveSmallIntegerField(choices=Priority.choices)
    override_reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-at", "-id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(
                name="priority_override_has_its_reason",
                condition=Q(priority=models.F("by_table"), override_reason="")
                | (~Q(priority=models.F("by_table")) & ~Q(override_reason="") & ~Q(by_name="")),
            ),
        )

    def __str__(self) -> str:
        return f"priority {self.priority} of {self.case_id}"
