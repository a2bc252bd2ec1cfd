"""What people tell us of the system and its help."""

from django.db import models
from django.db.models import Q


class Feedback(models.Model):
    """One row is what somebody told the team after go-live, without asking for an answer."""

    at = models.DateTimeField()
    by = models.ForeignKey("staff.Colleague", models.CASCADE, related_name="+")
    by_name = models.CharField(max_length=120)
    service = models.ForeignKey("staff.Service", models.SET_NULL, null=True, related_name="+")
    is_from_super_user = models.BooleanField()
    text = models.TextField()
    seen_at = models.DateTimeField(null=True)
    seen_by_name = models.CharField(max_length=120, blank=True)
    what_came_of_it = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-at", "-id")
        constraints = (
            models.CheckConstraint(name="feedback_says_something", condition=~Q(text="")),
        )

    def __str__(self) -> str:
        return f"feedback {self.pk}"
