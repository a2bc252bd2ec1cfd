"""The bell: what each member of the team is told, and how they want to be told."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.rules.kinds import ENQUIRY, NOTICE


class Notice(models.Model):
    """One row is one thing one colleague was told: of an enquiry, or of a record above.

    Of a record above, `record_kind` and `record_id` name it, and `path` is its page.
    """

    colleague = models.ForeignKey("staff.Colleague", models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(Enquiry, models.PROTECT, null=True, related_name="+")
    record_kind = models.CharField(max_length=60, blank=True, default="", db_default="")
    record_id = models.BigIntegerField(null=True)
    reference = models.CharField(max_length=60, blank=True, default="", db_default="")
    subject = models.CharField(max_length=200, blank=True, default="", db_default="")
    path = models.CharField(max_length=200, blank=True, default="", db_default="")
    about = models.CharField(max_length=10, choices=About.choices)
    words = models.CharField(max_length=200)
    is_of_stranger = models.BooleanField(default=False)
    is_on_bell = models.BooleanField(default=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index(
                "colleague",
                name="notice_unread",
                condition=Q(read_at__isnull=True, is_on_bell=True),
            ),
            models.Index(fields=("colleague", "-at"), name="notice_by_colleague"),
        )
        constraints = (
            models.CheckConstraint(
                name="notice_leads_somewhere",
                condition=Q(enquiry__isnull=False)
                | (Q(record_id__isnull=False) & ~Q(record_kind="") & ~Q(path="")),
            ),
        )

    def __str__(self) -> str:
        return f"{self.about} to {self.colleague_id}"

    @property
    def of(self) -> Ref:
        """What it tells of."""
        if self.enquiry_id is not None:
            return Ref(ENQUIRY, self.enquiry_id)
        # PostgreSQL holds that one of the two is there.
        return Ref(self.record_kind, self.record_id or 0)

    @property
    def ref(self) -> Ref:
        """How mail names it."""
        return Ref(NOTICE, self.pk)


@row_history()
class NotificationChoice(models.Model):
    """One row is how one colleague wants to be told of one kind of thing."""

    colleague = models.ForeignKey("staff.Colleague", models.PROTECT, related_name="+")
    about = models.CharField(max_length=10, choices=About.choices)
    by_bell = models.BooleanField(default=True)
    by_mail = models.BooleanField(default=True)

    class Meta:
        ordering = ("about",)
        constraints = (
            models.UniqueConstraint(fields=("colleague", "about"), name="choice_one_of_a_kind"),
        )

    def __str__(self) -> str:
        return f"{self.about} of {self.colleague_id}"
