"""What the team answered: raw material for articles, and where answers lead to articles."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rooftree.support.knowledge.models.question import Question


class GivenAnswer(models.Model):
    """One row is one answer that an asker was sent. `article_ids` are those it links to."""

    question = models.ForeignKey(Question, models.CASCADE, related_name="answers")
    at = models.DateTimeField()
    text = models.TextField(blank=True)
    article_ids = ArrayField(models.BigIntegerField(), default=list, blank=True)

    class Meta:
        ordering = ("at", "id")
        indexes = (models.Index("at", name="given_answer_by_time"),)
        constraints = (
            models.UniqueConstraint(fields=("question", "at"), name="given_answer_once"),
        )

    def __str__(self) -> str:
        return f"answer to {self.question_id}"
