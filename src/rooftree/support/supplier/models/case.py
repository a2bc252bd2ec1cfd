"""The case: one request or incident on the supplier's portal, as we mirror it."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.supplier.choices import Here, Kind, Priority, Status, Topic
from rooftree.support.supplier.models.case_order import (
    BY_PRIORITY,
    HEARD,
    PLACE,
    URGENT_FIRST,
)
from rooftree.support.supplier.models.portal_user import PortalUser
from rooftree.support.supplier.rules.kinds import CASE

REQUESTS = (Topic.DOCUMENTATION, Topic.RELEASE_PASSWORD, Topic.FREE_LICENCE)


@row_history()
class SupplierCase(models.Model):
    """One row is one case. Its id is the number people quote: SC-20031.

    `supplier_reference` is what the supplier calls it; `latest_supplier_word_at` the last time the
    supplier was heard on it, by whatever way: how stale it is.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    topic = models.CharField(max_length=20, choices=Topic.choices)
    subject = models.CharField(max_length=200)
    description = models.TextField(max_length=20_000)
    file_ids = ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True)
    product = models.CharField(max_length=120)
    environment = models.ForeignKey(
        "model.Environment", models.SET_NULL, null=True, related_name="+"
    )
    environment_name = models.CharField(max_length=40, blank=True)
    is_live = models.BooleanField(null=True)
    status = models.CharField(max_length=24, choices=Status.choices, default=Status.ACTIVE)
    # None for a request, and for an incident never: PostgreSQL holds both.
    priority = models.PositiveSmallIntegerField(choices=Priority.choices, null=True)
    supplier_reference = models.CharField(max_length=60, blank=True)
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    raised_by_name = models.CharField(max_length=120)
    # Who owned level 3 on the day; what was raised under whose ownership stays true.
    level_owner = models.ForeignKey("staff.Team", models.PROTECT, null=True, related_name="+")
    owner = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    portal_user = models.ForeignKey(PortalUser, models.PROTECT, null=True, related_name="+")
    handed_over_at = models.DateTimeField(null=True)
    here_because = models.CharField(max_length=20, choices=Here.choices, default=Here.RAISED)
    here_since_at = models.DateTimeField()
    here_words = models.CharField(max_length=300, blank=True)
    latest_word_at = models.DateTimeField()
    latest_supplier_word_at = models.DateTimeField(null=True)
    resolved_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=500, blank=True)
    release = models.ForeignKey("supplier.Release", models.PROTECT, null=True, related_name="cases")

    class Meta:
        ordering = ("-raised_at", "-id")
        indexes = (
            models.Index(
                "status", "raised_at", "id", name="case_open", condition=~Q(status="closed")
            ),
            models.Index(F("closed_at").desc(), F("id").desc(), name="case_closed"),
            models.Index(Lower("supplier_reference"), name="case_by_their_reference"),
            models.Index(
                URGENT_FIRST,
                PLACE,
                "raised_at",
                "id",
                name="case_standing",
                condition=~Q(status="closed"),
            ),
            models.Index("raised_at", "id", name="case_by_age"),
            models.Index(HEARD, "raised_at", "id", name="case_by_silence"),
            models.Index(BY_PRIORITY, "raised_at", "id", name="case_by_priority"),
        )
        constraints = (
            models.UniqueConstraint(
                Lower("supplier_reference"),
                name="case_one_per_their_reference",
                condition=~Q(supplier_reference=""),
            ),
            models.CheckConstraint(
                name="case_kind_and_topic_agree",
                condition=Q(kind="request", topic__in=REQUESTS)
                | (Q(kind="incident") & ~Q(topic__in=REQUESTS)),
            ),
            models.CheckConstraint(
                name="case_priority_is_of_incidents",
                condition=Q(kind="request", priority=None)
                | Q(kind="incident", priority__range=(1, 4)),
            ),
            models.CheckConstraint(
                name="case_status_is_known", condition=Q(status__in=Status.values)
            ),
            models.CheckConstraint(
                name="case_closed_has_its_instant",
                condition=Q(status="closed", closed_at__isnull=False)
                | (~Q(status="closed") & Q(closed_at=None)),
            ),
            models.CheckConstraint(
                name="case_resolved_has_its_instant",
                condition=~Q(status="resolved") | Q(resolved_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return self.reference

    @property
    def reference(self) -> str:
        """The number people quote."""
        return f"SC-{self.pk}"

    @property
    def ref(self) -> Ref:
        """How other modules name it."""
        return Ref(CASE, self.pk)

    @property
    def is_open(self) -> bool:
        """Whether there is work left."""
        return self.status != Status.CLOSED


class CaseEnquiry(models.Model):
    """One row is an enquiry that a case was raised for, or that waits for the same case."""

    case = models.ForeignKey(SupplierCase, models.CASCADE, related_name="enquiries")
    enquiry = models.ForeignKey("enquiries.Enquiry", models.PROTECT, related_name="+")
    linked_at = models.DateTimeField()
    linked_by_name = models.CharField(max_length=120)
    told_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("linked_at", "id")
        constraints = (
            models.UniqueConstraint(fields=("case", "enquiry"), name="case_enquiry_once"),
        )

    def __str__(self) -> str:
        return f"{self.case_id} for {self.enquiry_id}"
