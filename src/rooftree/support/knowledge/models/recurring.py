"""Questions that are asked again and again."""

from django.db import models

from rooftree.support.knowledge.models.article import Article
from rooftree.support.knowledge.models.question import Question


class RecurringQuestion(models.Model):
    """One row is one question that people asked in several ways, as last grouped.

    `best` is the article that answers it best, if one does. A row that no question stands under
    any more is removed; one that grows keeps its number.
    """

    class Verdict(models.TextChoices):
        """What is missing."""

        NO_ARTICLE = "no-article", "No article"
        NOT_FOUND = "not-found", "An article exists but was not found"
        VOTED_DOWN = "voted-down", "Found and voted down"
        ANSWERED = "answered", "An article answers it"

    title = models.CharField(max_length=200)
    verdict = models.CharField(max_length=12, choices=Verdict.choices)
    best = models.ForeignKey(Article, models.SET_NULL, null=True, related_name="+")
    grouped_at = models.DateTimeField()
    set_aside_at = models.DateTimeField(null=True)
    set_aside_by_name = models.CharField(max_length=120, blank=True)
    set_aside_reason = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"recurring question {self.pk}"


class RecurringMember(models.Model):
    """One row is one question's place in a group; a question has one."""

    recurring = models.ForeignKey(RecurringQuestion, models.CASCADE, related_name="members")
    question = models.OneToOneField(Question, models.CASCADE, related_name="+")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.question_id} in {self.recurring_id}"
