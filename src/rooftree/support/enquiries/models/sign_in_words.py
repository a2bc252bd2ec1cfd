"""The words that put a mail into level 0, as dated data."""

from django.db import models
from django.db.models import F, Q

from rooftree.platform.database.interface import row_history
from rooftree.support.enquiries.choices import Trouble


@row_history()
class SignInWords(models.Model):
    """One row is a phrase that means (or never means) that somebody can't sign in.

    `|` stands between words that mean the same; `…` stands for up to four words between.
    """

    phrase = models.CharField(max_length=800, unique=True)
    is_sign_in = models.BooleanField(default=True)
    trouble = models.CharField(max_length=20, choices=Trouble.choices, blank=True)
    from_on = models.DateField()
    until_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        verbose_name_plural = "sign-in words"
        constraints = (
            models.CheckConstraint(
                name="sign_in_words_end_after_they_begin",
                condition=Q(until_on=None) | Q(until_on__gte=F("from_on")),
            ),
        )

    def __str__(self) -> str:
        return self.phrase
