"""What was looked for and opened."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models.article import Article


class SearchEvent(models.Model):
    """One row is one search by somebody, and how many articles it found.

    `shown` are the ids of articles put before somebody who was writing to the team; `answered_by`
    is the one that they said answers it, so that they sent nothing.
    """

    at = models.DateTimeField()
    place = models.CharField(max_length=8, choices=Place.choices)
    help_key = models.CharField(max_length=80, blank=True)
    words = models.CharField(max_length=300)
    found = models.PositiveSmallIntegerField()
    by = models.ForeignKey("staff.Colleague", models.CASCADE, null=True, related_name="+")
    service = models.ForeignKey("staff.Service", models.SET_NULL, null=True, related_name="+")
    shown = ArrayField(models.BigIntegerField(), default=list, db_default=[])
    answered_by = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+")
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index("at", name="search_event_by_time"),
            models.Index("by", "at", name="search_event_by_person"),
        )
        constraints = (
            models.CheckConstraint(
                name="search_event_answered_at_a_time",
                condition=Q(answered_by=None) | Q(answered_at__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"search of {self.at:%Y-%m-%d}"


class Opening(models.Model):
    """One row is an article opened by somebody, out of a search where there was one."""

    at = models.DateTimeField()
    article = models.ForeignKey(Article, models.CASCADE, related_name="+")
    place = models.CharField(max_length=8, choices=Place.choices)
    search = models.ForeignKey(SearchEvent, models.CASCADE, null=True, related_name="openings")
    by = models.ForeignKey("staff.Colleague", models.CASCADE, null=True, related_name="+")
    service = models.ForeignKey("staff.Service", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index("article", "at", name="opening_by_article"),
            models.Index("by", "at", name="opening_by_person"),
        )

    def __str__(self) -> str:
        return f"opening of {self.article_id}"
