"""Roles are rows made of permissions; a grant gives one to an account, for a scope and dates."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce

from rooftree.platform.access.models.account import Account
from rooftree.platform.database.interface import DateSpan, row_history


@row_history()
class Role(models.Model):
    """One row is a role: a name for a set of permissions that modules registered."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80, unique=True)
    permissions = ArrayField(models.CharField(max_length=80), default=list)
    # What releases have brought so far, so that a permission taken away here stays away.
    shipped = ArrayField(models.CharField(max_length=80), default=list, blank=True)

    class Meta:
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name


@row_history()
class RoleGrant(models.Model):
    """One row is a role held by an account, in one service or (null) in all, up to a sensitivity."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="grants")
    role = models.ForeignKey(Role, models.PROTECT, related_name="grants")
    service = models.ForeignKey(
        "staff.Service", models.PROTECT, null=True, blank=True, related_name="+"
    )
    sensitivity = models.PositiveSmallIntegerField(default=0)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("from_on", "id")
        constraints = (
            models.CheckConstraint(
                name="grant_ends_after_it_begins",
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
            ),
            models.CheckConstraint(
                name="grant_sensitivity_is_known", condition=Q(sensitivity__lte=2)
            ),
            ExclusionConstraint(
                name="grant_once_at_a_time",
                expressions=(
                    ("account", RangeOperators.EQUAL),
                    ("role", RangeOperators.EQUAL),
                    (Coalesce("service", Value(0)), RangeOperators.EQUAL),
                    (DateSpan("from_on", "until_on", Value("[]")), RangeOperators.OVERLAPS),
                ),
            ),
        )

    def __str__(self) -> str:
        return f"{self.role_id} to {self.account_id}"
