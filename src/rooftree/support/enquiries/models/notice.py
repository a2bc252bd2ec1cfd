"""The bell: what each member of the team is told, and how they want to be told."""

from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history
from rooftree.platform.references.interface import Ref
from rooftree.support.enquiries.choices import About
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.rules.kinds import NOTICE


class Notice(models.Model):
    """One row is one thing one colleague was told."""

    colleague = models.ForeignKey("staff.Colleague", models.PROTECT, related_name="+")
    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="+")
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

    def __str__(self) -> str:
        return f"{self.about} to {self.colleague_id}"

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
