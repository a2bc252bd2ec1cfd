"""Teams, their shared mailboxes, and who works in them."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db import models
from django.db.models import Q, Value
from django.db.models.functions import Lower

from rooftree.platform.database.interface import DateSpan, row_history
from rooftree.platform.staff.models.colleague import Colleague
from rooftree.platform.staff.models.service import Service


@row_history()
class Team(models.Model):
    """One row is a team that others write to at its shared mailbox."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80, unique=True)
    mailbox = models.EmailField(max_length=254, blank=True)
    service = models.ForeignKey(Service, models.PROTECT, null=True, blank=True, related_name="+")
    is_in_use = models.BooleanField(default=True)

    class Meta:
        ordering = ("name",)
        constraints = (
            models.UniqueConstraint(
                Lower("mailbox"), name="team_one_per_mailbox", condition=~Q(mailbox="")
            ),
        )

    def __str__(self) -> str:
        return self.name


@row_history()
class TeamMembership(models.Model):
    """One row is a colleague working in a team from a date, to the last day included."""

    team = models.ForeignKey(Team, models.PROTECT, related_name="memberships")
    colleague = models.ForeignKey(Colleague, models.PROTECT, related_name="memberships")
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("from_on", "id")
        constraints = (
            ExclusionConstraint(
                name="membership_once_at_a_time",
                expressions=(
                    ("team", RangeOperators.EQUAL),
                    ("colleague", RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.colleague_id} in team {self.team_id} from {self.from_on}"
