"""How long a closed enquiry opens again by itself, as dated data."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history
from rooftree.support.enquiries.rules.reopening import LONGEST_DAYS


@row_history()
class ReopenDays(models.Model):
    """One row is for how many days, from a date on; later, words begin a new enquiry."""

    days = models.PositiveSmallIntegerField(validators=(MaxValueValidator(LONGEST_DAYS),))
    from_on = models.DateField(unique=True)

    class Meta:
        ordering = ("-from_on",)
        verbose_name_plural = "reopen days"
        constraints = (
            models.CheckConstraint(
                name="reopen_days_are_ten_years_at_most", condition=Q(days__lte=LONGEST_DAYS)
            ),
        )

    def __str__(self) -> str:
        return f"{self.days} days from {self.from_on}"
