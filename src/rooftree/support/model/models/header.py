"""The head of the paper, and its two dates. There is one row of each."""

from django.db import models
from django.db.models import F, Q

from rooftree.platform.database.interface import row_history

ONLY = 1


@row_history()
class Header(models.Model):
    """The one row is the head of the paper."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    project_name = models.CharField(max_length=200)
    author = models.CharField(max_length=200)
    version = models.CharField(max_length=40)
    created_on = models.DateField(null=True, blank=True)
    amended_on = models.DateField(null=True, blank=True)
    executive_officer = models.CharField(max_length=200)

    class Meta:
        constraints = (
            models.CheckConstraint(name="header_is_one", condition=Q(id=ONLY)),
            models.CheckConstraint(
                name="header_amended_after_created",
                condition=Q(created_on=None)
                | Q(amended_on=None)
                | Q(amended_on__gte=F("created_on")),
            ),
        )

    def __str__(self) -> str:
        return self.project_name


@row_history()
class SupportDates(models.Model):
    """The one row holds the go-live date and the last day of the agreed initial period."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=ONLY)
    go_live_on = models.DateField()
    initial_period_ends_on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="dates_are_one", condition=Q(id=ONLY)),
            models.CheckConstraint(
                name="dates_in_order", condition=Q(initial_period_ends_on__gte=F("go_live_on"))
            ),
        )

    def __str__(self) -> str:
        return f"Live from {self.go_live_on}"
