"""What the team asked another team or an expert, and what they answered."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import append_only
from rooftree.platform.references.interface import Ref
from rooftree.support.enquiries.choices import Proof
from rooftree.support.enquiries.models.enquiry import Enquiry
from rooftree.support.enquiries.rules.kinds import TEAM_QUESTION


class TeamQuestion(models.Model):
    """One row is a question to one team's shared mailbox, or to one expert."""

    enquiry = models.ForeignKey(Enquiry, models.PROTECT, related_name="team_questions")
    team = models.ForeignKey("staff.Team", models.PROTECT, null=True, related_name="+")
    expert = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=254)
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("asked_at", "id")
        constraints = (
            models.CheckConstraint(
                name="question_goes_to_a_team_or_an_expert",
                condition=Q(team__isnull=False, expert__isnull=True)
                | Q(team__isnull=True, expert__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"question to {self.name} on {self.enquiry_id}"

    @property
    def ref(self) -> Ref:
        """How mail names it."""
        return Ref(TEAM_QUESTION, self.pk)


class TeamMessage(models.Model):
    """One row is one mail to or from the asked team. The asker never sees it."""

    class Direction(models.TextChoices):
        """Which way it went."""

        ASKED = "asked", "Asked"
        ANSWERED = "answered", "Answered"

    question = models.ForeignKey(TeamQuestion, models.PROTECT, related_name="messages")
    direction = models.CharField(max_length=8, choices=Direction.choices)
    at = models.DateTimeField()
    author_name = models.CharField(max_length=254)
    address = models.CharField(max_length=254, blank=True)
    text = models.TextField()
    quoted = models.TextField(blank=True)
    file_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)
    proof = models.CharField(max_length=12, choices=Proof.choices, blank=True)
    is_participant = models.BooleanField(default=True)
    inbound_id = models.BigIntegerField(null=True)
    outbound_id = models.BigIntegerField(null=True)

    class Meta:
        ordering = ("at", "id")
        triggers = (append_only(),)
        constraints = (
            models.UniqueConstraint(
                fields=("inbound_id",),
                name="team_message_once_for_each_mail",
                condition=Q(inbound_id__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"{self.direction} on question {self.question_id}"
