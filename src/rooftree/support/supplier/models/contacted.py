"""Whom of the supplier's people we reached: telephone calls and steps of the ladder."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.support.supplier.choices import Clock
from rooftree.support.supplier.models.case import SupplierCase


class CallRecord(models.Model):
    """One row is one telephone call to the supplier. A priority 1 needs one before it closes."""

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="calls")
    at = models.DateTimeField()
    caller_name = models.CharField(max_length=120)
    person_reached = models.CharField(max_length=120)
    number = models.CharField(max_length=40, blank=True)
    words = models.CharField(max_length=500, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    written_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(
                name="call_has_caller_and_reached",
                condition=~Q(caller_name="") & ~Q(person_reached=""),
            ),
        )

    def __str__(self) -> str:
        return f"call on {self.case_id}"


class LadderUse(models.Model):
    """One row is one step of the escalation ladder that was used.

    The contact's name and title are kept as they were. `missed` names the target that was missed;
    without one a reason stands. A step after one that nobody used needs its reason.
    """

    class How(models.TextChoices):
        """How the contact was reached."""

        TELEPHONE = "telephone", "Telephone"
        MAIL = "mail", "Mail"
        MEETING = "meeting", "Meeting or call on screen"

    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="ladder")
    step = models.PositiveSmallIntegerField()
    contact_id = models.BigIntegerField(null=True)
    contact_name = models.CharField(max_length=120)
    contact_title = models.CharField(max_length=120, blank=True)
    reached = models.CharField(max_length=120)
    how = models.CharField(max_length=10, choices=How.choices)
    at = models.DateTimeField()
    missed = models.CharField(max_length=10, choices=Clock.choices, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    skipped = models.CharField(max_length=20, blank=True)
    skip_reason = models.CharField(max_length=500, blank=True)
    words = models.CharField(max_length=500, blank=True)
    written_at = models.DateTimeField()
    written_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    written_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        constraints = (
            models.CheckConstraint(name="ladder_step_is_1_to_4", condition=Q(step__range=(1, 4))),
            models.CheckConstraint(
                name="ladder_has_target_or_reason", condition=~Q(missed="") | ~Q(reason="")
            ),
            models.CheckConstraint(
                name="ladder_skip_has_its_reason", condition=Q(skipped="") | ~Q(skip_reason="")
            ),
            models.CheckConstraint(name="ladder_says_who_was_reached", condition=~Q(reached="")),
        )

    def __str__(self) -> str:
        return f"step {self.step} on {self.case_id}"
