"""What people asked, from wherever it reached us."""

from django.db import models
from django.db.models import Q

from rooftree.support.knowledge.choices import Source
from rooftree.support.knowledge.models.article import Article


class Question(models.Model):
    """One row is something that was asked once: of the team, of a Super User, or of the search.

    `ref_kind` and `ref_id` name the record of a module above that it came from. `asker_key` tells
    people apart for counting and names nobody. `answered_by` is the article that answers it.
    """

    source = models.CharField(max_length=12, choices=Source.choices)
    ref_kind = models.CharField(max_length=60, blank=True)
    ref_id = models.BigIntegerField(null=True)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    at = models.DateTimeField()
    service = models.ForeignKey("staff.Service", models.SET_NULL, null=True, related_name="+")
    asker = models.ForeignKey("staff.Colleague", models.SET_NULL, null=True, related_name="+")
    asker_key = models.CharField(max_length=64)
    is_sign_in = models.BooleanField(default=False)
    answered_by = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+")
    told_at = models.DateTimeField(null=True)
    noted_by = models.ForeignKey("staff.Colleague", models.SET_NULL, null=True, related_name="+")

    class Meta:
        ordering = ("-at", "-id")
        indexes = (
            models.Index("at", name="question_by_time"),
            models.Index("answered_by", "at", name="question_by_article"),
            models.Index("asker", "at", name="question_by_asker"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=("ref_kind", "ref_id"),
                name="question_once_for_each_record",
                condition=Q(ref_id__isnull=False),
            ),
        )

    def __str__(self) -> str:
        return f"question {self.pk}"


class DraftSource(models.Model):
    """One row is a question that an article was drafted from, and is to answer."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="draft_sources")
    question = models.ForeignKey(Question, models.CASCADE, related_name="+")

    class Meta:
        ordering = ("id",)
        constraints = (
            models.UniqueConstraint(fields=("article", "question"), name="draft_source_once"),
        )

    def __str__(self) -> str:
        return f"{self.article_id} from {self.question_id}"
