"""The supplier's releases, the cases that they should close, and upgrades to them."""

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import append_only, row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.models.case import SupplierCase
from rooftree.support.supplier.rules.kinds import RELEASE


@row_history()
class Release(models.Model):
    """One row is a release that the supplier promised or brought.

    `planned_on` is the latest date promised; earlier ones stand in `ReleaseDate`. The team was
    told that `missed_told_for` passed without the release.
    """

    version = models.CharField(max_length=60)
    words = models.CharField(max_length=500, blank=True)
    planned_on = models.DateField(null=True)
    released_on = models.DateField(null=True)
    withdrawn_on = models.DateField(null=True)
    missed_told_for = models.DateField(null=True)

    class Meta:
        ordering = ("planned_on", "id")
        constraints = (models.UniqueConstraint(Lower("version"), name="release_once"),)

    def __str__(self) -> str:
        return self.version

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(RELEASE, self.pk)


class ReleaseDate(models.Model):
    """One row is one date that was promised for a release, and by whom. Rows are only added."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="dates")
    planned_on = models.DateField(null=True)
    reason = models.CharField(max_length=300, blank=True)
    set_at = models.DateTimeField()
    set_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-set_at", "-id")
        triggers = (append_only(),)

    def __str__(self) -> str:
        return f"date of {self.release_id}"


@row_history()
class ReleaseCheck(models.Model):
    """One row is the answer whether a release did close a case that it should close."""

    release = models.ForeignKey(Release, models.PROTECT, related_name="checks")
    case = models.ForeignKey(SupplierCase, models.PROTECT, related_name="+")
    did_close = models.BooleanField()
    words = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("at", "id")
        constraints = (
            models.UniqueConstraint(fields=("release", "case"), name="release_check_once"),
        )

    def __str__(self) -> str:
        return f"{self.release_id} for {self.case_id}"


@row_history()
class Upgrade(models.Model):
    """One row is what an upgrade is: beside its case, an incident for the remote DBA team."""

    class Answer(models.TextChoices):
        """Go, or no-go."""

        GO = "go", "Go"
        NO_GO = "no-go", "No-go"

    class Outcome(models.TextChoices):
        """How it went."""

        DONE = "done", "Done"
        PART = "part", "Done in part"
        BACK = "back", "Rolled back"
        CALLED_OFF = "called-off", "Called off"

    case = models.OneToOneField(SupplierCase, models.PROTECT, related_name="upgrade")
    version = models.CharField(max_length=60)
    release = models.ForeignKey(Release, models.PROTECT, null=True, related_name="upgrades")
    starts_at = models.DateTimeField(null=True)
    ends_at = models.DateTimeField(null=True)
    rehearsed_in = models.CharField(max_length=40, blank=True)
    rehearsed_on = models.DateField(null=True)
    rehearsal_went = models.CharField(max_length=500, blank=True)
    answer = models.CharField(max_length=6, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(null=True)
    answered_by_name = models.CharField(max_length=120, blank=True)
    answer_reason = models.CharField(max_length=500, blank=True)
    outcome = models.CharField(max_length=12, choices=Outcome.choices, blank=True)
    outcome_words = models.CharField(max_length=500, blank=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("starts_at", "id")
        constraints = (
            models.CheckConstraint(
                name="upgrade_window_in_order",
                condition=Q(starts_at=None) | Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
            ),
            models.CheckConstraint(
                name="upgrade_answer_names_who",
                condition=Q(answer="") | (~Q(answered_by_name="") & Q(answered_at__isnull=False)),
            ),
            # Who lets it go without a rehearsal in TEST says why.
            models.CheckConstraint(
                name="upgrade_go_is_rehearsed_or_reasoned",
                condition=~Q(answer="go") | Q(rehearsed_on__isnull=False) | ~Q(answer_reason=""),
            ),
            models.CheckConstraint(
                name="upgrade_outcome_has_its_instant",
                condition=Q(outcome="", done_at=None) | (~Q(outcome="") & Q(done_at__isnull=False)),
            ),
        )

    def __str__(self) -> str:
        return f"upgrade to {self.version}"
