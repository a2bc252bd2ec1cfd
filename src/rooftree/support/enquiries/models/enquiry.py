"""The enquiry: one trouble of one asker."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.enquiries.choices import (
    Here,
    How,
    Outcome,
    Proof,
    Status,
    Trouble,
    Urgency,
)
from rooftree.support.enquiries.rules.kinds import ENQUIRY


class HourFrom(Func):
    """The hour that begins at an instant. UTC first, so that PostgreSQL calls it immutable."""

    template = (
        "tsrange(%(expressions)s AT TIME ZONE 'UTC',"
        " (%(expressions)s AT TIME ZONE 'UTC') + interval '1 hour')"
    )
    output_field = DateTimeRangeField()


@row_history(exclude=("lane",))
class Enquiry(models.Model):
    """One row is one enquiry. Its id is the number people quote: ENQ-20391.

    `lane` is worked out by PostgreSQL, so no code and no setting can put anything
    before somebody who can't sign in.
    """

    id = models.BigIntegerField(primary_key=True)
    received_at = models.DateTimeField()
    subject = models.CharField(max_length=200)
    status = models.CharField(max_length=20, choices=Status.choices, default=Status.NEW)
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=20, choices=Outcome.choices, blank=True)

    is_sign_in = models.BooleanField(default=False)
    urgency = models.CharField(max_length=12, choices=Urgency.choices, default=Urgency.PLAIN)
    urgent_reason = models.CharField(max_length=500, blank=True)
    lane = models.GeneratedField(
        expression=Case(
            When(is_sign_in=True, then=Value(0)),
            When(urgency__in=(Urgency.ASKED, Urgency.CONFIRMED), then=Value(1)),
            default=Value(2),
        ),
        output_field=models.SmallIntegerField(),
        db_persist=True,
    )
    lane_reason = models.CharField(max_length=300, blank=True)
    trouble = models.CharField(max_length=20, choices=Trouble.choices, blank=True)
    # Raised into lane 0 by the asker's own mail or page, so held to one an hour for an address.
    is_own_sign_in_call = models.BooleanField(default=False)

    how = models.CharField(max_length=16, choices=How.choices)
    asker = models.ForeignKey(
        "staff.Colleague", models.PROTECT, null=True, blank=True, related_name="+"
    )
    asker_name = models.CharField(max_length=120, blank=True)
    asker_address = models.CharField(max_length=254, blank=True)
    asker_telephone = models.CharField(max_length=40, blank=True)
    proof = models.CharField(max_length=12, choices=Proof.choices)
    service = models.ForeignKey(
        "staff.Service", models.PROTECT, null=True, blank=True, related_name="+"
    )
    owner = models.ForeignKey(
        "staff.Colleague", models.PROTECT, null=True, blank=True, related_name="+"
    )
    level_owner = models.ForeignKey(
        "staff.Team", models.PROTECT, null=True, blank=True, related_name="+"
    )

    help_key = models.CharField(max_length=80, blank=True)
    record = models.CharField(max_length=80, blank=True)
    release = models.CharField(max_length=40, blank=True)
    tried_guide = models.CharField(max_length=200, blank=True)
    tried_faq = models.CharField(max_length=200, blank=True)
    tried_super_user = models.CharField(max_length=200, blank=True)
    # What it only says it is about; what it goes on with, by those who took part there.
    claims = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    continues = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")

    here_because = models.CharField(max_length=20, choices=Here.choices, default=Here.NEW)
    here_since_at = models.DateTimeField()
    here_by = models.CharField(max_length=120, blank=True)
    latest_word_at = models.DateTimeField()
    first_helped_at = models.DateTimeField(null=True)
    # Numbers of the supplier cases that it waits for.
    at_supplier = ArrayField(models.CharField(max_length=20), default=list, db_default=[])

    class Meta:
        ordering = ("lane", "received_at", "id")
        indexes = (
            models.Index(
                "lane", "received_at", "id", name="enquiry_queue", condition=~Q(status="closed")
            ),
            models.Index("closed_at", name="enquiry_closed", condition=Q(status="closed")),
            models.Index(fields=("asker", "-received_at"), name="enquiry_by_asker"),
            models.Index(
                Lower("asker_address"), F("received_at").desc(), name="enquiry_by_address"
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="enquiry_closed_has_its_instant",
                condition=Q(status="closed", closed_at__isnull=False)
                | (~Q(status="closed") & Q(closed_at__isnull=True, outcome="")),
            ),
            models.CheckConstraint(
                name="enquiry_closed_has_its_outcome",
                condition=~Q(status="closed") | ~Q(outcome=""),
            ),
            models.CheckConstraint(
                name="enquiry_in_hand_has_an_owner",
                condition=~Q(status="in-hand") | Q(owner__isnull=False),
            ),
            models.CheckConstraint(
                name="enquiry_urgent_has_its_reason",
                condition=Q(urgency="plain") | ~Q(urgent_reason=""),
            ),
            models.CheckConstraint(
                name="enquiry_has_an_asker",
                condition=Q(asker__isnull=False) | ~Q(asker_name="") | ~Q(asker_address=""),
            ),
            models.CheckConstraint(
                name="enquiry_status_is_known", condition=Q(status__in=Status.values)
            ),
            models.CheckConstraint(
                name="enquiry_with_supplier_names_the_case",
                condition=~Q(status="with-supplier") | Q(at_supplier__len__gt=0),
            ),
            ExclusionConstraint(
                name="enquiry_one_sign_in_call_an_hour",
                expressions=(
                    (Lower("asker_address"), RangeOperators.EQUAL),
                    (HourFrom(F("received_at")), RangeOperators.OVERLAPS),
                ),
                condition=Q(is_own_sign_in_call=True),
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number people quote."""
        return f"ENQ-{self.pk}"

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(ENQUIRY, self.pk)

    @property
    def is_open(self) -> bool:
        """Whether there is work left."""
        return self.status != Status.CLOSED
