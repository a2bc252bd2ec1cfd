"""The words of an article, each state of them kept."""

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from rooftree.support.knowledge.choices import Form, RevisionState, WhyNot
from rooftree.support.knowledge.models.article import Article

_OPEN = (RevisionState.DRAFT, RevisionState.REVIEW)
_REWRITTEN = """
((OLD.state IN ('published', 'replaced', 'dropped')
  AND (to_jsonb(NEW) - 'state') IS DISTINCT FROM (to_jsonb(OLD) - 'state'))
OR (OLD.state = 'published' AND NEW.state NOT IN ('published', 'replaced'))
OR (OLD.state IN ('replaced', 'dropped') AND NEW.state <> OLD.state))
"""


class Revision(models.Model):
    """One row is an article's words at one time. What was published is never rewritten.

    `version` grows with each save, over all revisions of the article, so that two writers do not
    overwrite each other. `needs_second_person` is what its category asked when it was published;
    `writer_ids` are the colleagues who wrote any part of it, or sent it for review.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="revisions")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=RevisionState.choices)
    version = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=200)
    form = models.CharField(max_length=4, choices=Form.choices, default=Form.TEXT)
    body = models.TextField(blank=True)
    link = models.URLField(max_length=500, blank=True)
    file_id = models.BigIntegerField(null=True)
    keywords = models.CharField(max_length=500, blank=True)
    what_changed = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    made_by_name = models.CharField(max_length=120)
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    sent_by_name = models.CharField(max_length=120, blank=True)
    returned_reason = models.CharField(max_length=500, blank=True)
    decided_at = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("staff.Colleague", models.PROTECT, null=True, related_name="+")
    decided_by_name = models.CharField(max_length=120, blank=True)
    needs_second_person = models.BooleanField(default=False)
    writer_ids = ArrayField(models.BigIntegerField(), default=list, db_default=[], blank=True)

    class Meta:
        ordering = ("article", "-number")
        constraints = (
            models.UniqueConstraint(fields=("article", "number"), name="revision_number_once"),
            models.UniqueConstraint(
                fields=("article",), name="revision_one_open", condition=Q(state__in=_OPEN)
            ),
            models.UniqueConstraint(
                fields=("article",),
                name="revision_one_published",
                condition=Q(state=RevisionState.PUBLISHED),
            ),
            models.CheckConstraint(
                name="revision_approved_by_another",
                condition=~Q(state=RevisionState.PUBLISHED)
                | Q(needs_second_person=False)
                | (Q(decided_by__isnull=False) & ~Q(decided_by=F("made_by"))),
            ),
            models.CheckConstraint(
                name="revision_approver_wrote_none",
                condition=~Q(state__in=(RevisionState.PUBLISHED, RevisionState.REPLACED))
                | Q(needs_second_person=False)
                | ~Q(writer_ids__contains=[F("decided_by")]),
            ),
            models.CheckConstraint(
                name="revision_holds_what_its_form_says",
                condition=Q(form=Form.TEXT)
                | (Q(form=Form.LINK) & ~Q(link=""))
                | (Q(form=Form.FILE) & Q(file_id__isnull=False)),
            ),
            models.CheckConstraint(name="revision_has_a_title", condition=~Q(title="")),
        )
        triggers = (
            pgtrigger.Protect(
                name="words_stay",
                operation=pgtrigger.Update,
                condition=pgtrigger.Condition(_REWRITTEN),
            ),
            pgtrigger.Protect(
                name="published_stays",
                operation=pgtrigger.Delete,
                condition=pgtrigger.Condition("OLD.state IN ('published', 'replaced')"),
            ),
        )

    def __str__(self) -> str:
        return f"{self.article_id} revision {self.number}"


class Vote(models.Model):
    """One row is what one reader said of one revision. An edit starts afresh."""

    revision = models.ForeignKey(Revision, models.CASCADE, related_name="votes")
    voter = models.ForeignKey("staff.Colleague", models.CASCADE, related_name="+")
    is_helpful = models.BooleanField()
    why_not = models.CharField(max_length=16, choices=WhyNot.choices, blank=True)
    words = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ("-at",)
        constraints = (
            models.UniqueConstraint(fields=("revision", "voter"), name="vote_once"),
            models.CheckConstraint(
                name="vote_says_why_not", condition=Q(is_helpful=True) | ~Q(why_not="")
            ),
        )

    def __str__(self) -> str:
        return f"vote on {self.revision_id}"
