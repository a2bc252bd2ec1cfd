"""Words that mean the same, as staff keep them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from rooftree.platform.database.interface import row_history


@row_history()
class SynonymGroup(models.Model):
    """One row is a group of words and phrases that mean the same to a search.

    `keys` are their stems, a phrase's parted by gaps, in the order of `words`. A group that is
    not used stays, so that it is neither shipped nor proposed again.
    """

    class State(models.TextChoices):
        """Whether search uses it."""

        KEPT = "kept", "In use"
        PROPOSED = "proposed", "Proposed"
        REFUSED = "refused", "Not used"

    class Origin(models.TextChoices):
        """Who thought of it."""

        SHIPPED = "shipped", "Came with Rooftree"
        STAFF = "staff", "Added by the team"
        SEARCHES = "searches", "Proposed from searches"

    words = ArrayField(models.CharField(max_length=80))
    keys = ArrayField(models.CharField(max_length=80))
    state = models.CharField(max_length=8, choices=State.choices)
    origin = models.CharField(max_length=8, choices=Origin.choices)
    shipped_key = models.CharField(max_length=60, null=True, unique=True)  # noqa: DJ001 - unique where there is one
    because = models.CharField(max_length=300, blank=True)
    made_at = models.DateTimeField()
    decided_at = models.DateTimeField(null=True)
    decided_by_name = models.CharField(max_length=120, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = (
            models.CheckConstraint(
                name="synonym_group_has_two_words", condition=Q(words__len__gte=2)
            ),
            models.CheckConstraint(
                name="synonym_group_has_keys", condition=Q(keys__len=models.F("words__len"))
            ),
        )

    def __str__(self) -> str:
        return ", ".join(self.words)
