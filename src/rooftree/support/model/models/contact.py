"""The directory: whom to reach for what, by level."""

from django.db import models
from django.db.models import Deferrable, Q

from rooftree.platform.database.interface import row_history
from rooftree.support.model.models.level import Level


@row_history()
class Contact(models.Model):
    """One row is a line of the directory: a person, a team, a mailbox or a portal.

    Urgent enquiries go to the urgent ones, in order. `ladder_step` 1 to 4 is the place on the
    supplier's escalation ladder.
    """

    level = models.ForeignKey(Level, models.PROTECT, related_name="contacts")
    support_area = models.CharField(max_length=120)
    name = models.CharField(max_length=120, blank=True)
    title = models.CharField(max_length=120, blank=True)
    organisation = models.CharField(max_length=120, blank=True)
    email = models.EmailField(max_length=254, blank=True)
    website = models.URLField(max_length=200, blank=True)
    service_area = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=200, blank=True)
    is_urgent = models.BooleanField(default=False)
    ladder_step = models.PositiveSmallIntegerField(null=True, blank=True)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("level", "order", "id")
        constraints = (
            # Checked at the end of the transaction, so that two contacts may change places.
            models.UniqueConstraint(
                fields=("ladder_step",),
                name="contact_one_per_ladder_step",
                deferrable=Deferrable.DEFERRED,
            ),
            models.CheckConstraint(name="contact_has_a_name", condition=~Q(name="") | ~Q(title="")),
            models.CheckConstraint(
                name="contact_ladder_is_level_3",
                condition=Q(ladder_step=None) | Q(level=3, ladder_step__range=(1, 4)),
            ),
        )

    def __str__(self) -> str:
        return self.name or self.title


@row_history()
class Telephone(models.Model):
    """One row is a telephone number of a contact."""

    contact = models.ForeignKey(Contact, models.CASCADE, related_name="telephones")
    label = models.CharField(max_length=40, blank=True)
    number = models.CharField(max_length=40)
    order = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("contact", "order", "id")

    def __str__(self) -> str:
        return self.number
