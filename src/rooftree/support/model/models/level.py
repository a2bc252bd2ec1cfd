"""The four levels of support, and which team owns each from which date."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Deferrable, F, Q, Value

from rooftree.platform.database.interface import DateSpan, row_history


@row_history()
class Level(models.Model):
    """One row is a level. Its mailbox stays the same whoever owns the level."""

    number = models.PositiveSmallIntegerField(primary_key=True)
    name = models.CharField(max_length=80)
    what_users_do = models.TextField(max_length=2000, blank=True)
    who_answers = models.TextField(max_length=2000, blank=True)
    mailbox = models.EmailField(max_length=254, blank=True)

    class Meta:
        ordering = ("number",)
        constraints = (
            models.CheckConstraint(name="level_is_0_to_3", condition=Q(number__range=(0, 3))),
        )

    def __str__(self) -> str:
        return f"Level {self.number}: {self.name}"


@row_history()
class Ownership(models.Model):
    """One row is a team owning a level from a day, to the last day included.

    `is_ours`: the paper does not name this owner; it is a default that a site can change.
    """

    level = models.ForeignKey(Level, models.PROTECT, related_name="ownerships")
    team = models.ForeignKey("staff.Team", models.PROTECT, related_name="+")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)
    is_ours = models.BooleanField(default=False)

    class Meta:
        ordering = ("level", "from_on")
        constraints = (
            models.CheckConstraint(
                name="ownership_ends_after_it_begins",
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
            ),
            # Checked at the end of the transaction, so that one change may move several rows.
            ExclusionConstraint(
                name="ownership_one_team_at_a_time",
                expressions=(
                    ("level", RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
                deferrable=Deferrable.DEFERRED,
            ),
        )

    def __str__(self) -> str:
        return f"{self.team_id} owns {self.level_id} from {self.from_on}"
