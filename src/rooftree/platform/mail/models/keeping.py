"""How long mail is kept, what is held back from disposal, and what was disposed of."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from rooftree.platform.database.interface import append_only, row_history
from rooftree.platform.mail.models.inbound_mail import InboundMail
from rooftree.platform.mail.rules.keeping import CLASSES


@row_history()
class RetentionRule(models.Model):
    """One row is how many months one class of mail is kept, from a date on.

    A rule that nobody has confirmed disposes of nothing.
    """

    mail_class = models.CharField(max_length=20)
    months = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    basis = models.CharField(max_length=300)
    is_confirmed = models.BooleanField(default=False)
    written_at = models.DateTimeField()
    written_by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("mail_class", "-from_on")
        constraints = (
            models.UniqueConstraint(fields=("mail_class", "from_on"), name="rule_one_from_a_day"),
            models.CheckConstraint(name="rule_keeps_a_month", condition=Q(months__gte=1)),
            models.CheckConstraint(name="rule_says_on_what_basis", condition=~Q(basis="")),
            models.CheckConstraint(
                name="rule_class_is_known", condition=Q(mail_class__in=sorted(CLASSES))
            ),
        )

    def __str__(self) -> str:
        return f"{self.mail_class} from {self.from_on}"


@row_history()
class LegalHold(models.Model):
    """One row keeps mail from disposal until it is lifted: a person's, a record's, or one mail."""

    address = models.CharField(max_length=254, blank=True)
    record_kind = models.CharField(max_length=60, blank=True)
    record_id = models.BigIntegerField(null=True)
    record_name = models.CharField(max_length=40, blank=True)
    mail = models.ForeignKey(InboundMail, models.PROTECT, null=True, related_name="+")
    why = models.CharField(max_length=500)
    placed_at = models.DateTimeField()
    placed_by_name = models.CharField(max_length=120)
    lifted_at = models.DateTimeField(null=True)
    lifted_by_name = models.CharField(max_length=120, blank=True)
    lifted_why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ("-placed_at", "-id")
        indexes = (
            models.Index(
                Lower("address"),
                name="hold_by_address",
                condition=Q(lifted_at=None) & ~Q(address=""),
            ),
        )
        constraints = (
            models.CheckConstraint(
                name="hold_is_on_one_thing",
                condition=(~Q(address="") & Q(record_kind="", record_id=None, mail=None))
                | (
                    ~Q(record_kind="")
                    & ~Q(record_name="")
                    & Q(address="", record_id__isnull=False, mail=None)
                )
                | Q(address="", record_kind="", record_id=None, mail__isnull=False),
            ),
            models.CheckConstraint(name="hold_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="hold_lifted_says_by_whom_and_why",
                condition=Q(lifted_at=None, lifted_by_name="", lifted_why="")
                | (Q(lifted_at__isnull=False) & ~Q(lifted_by_name="") & ~Q(lifted_why="")),
            ),
        )

    def __str__(self) -> str:
        return f"legal hold {self.pk}"


class Disposal(models.Model):
    """One row is one night's disposal, which its certificate is drawn from."""

    disposed_on = models.DateField()
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    by_name = models.CharField(max_length=120)

    class Meta:
        ordering = ("-began_at", "-id")

    def __str__(self) -> str:
        return f"disposal {self.pk}"


class DisposedMail(models.Model):
    """One row stands where a mail was: what it was, by hash and size, and which rule ended it."""

    mail = models.OneToOneField(
        InboundMail, models.PROTECT, primary_key=True, related_name="disposed"
    )
    disposal = models.ForeignKey(Disposal, models.PROTECT, related_name="+")
    rule = models.ForeignKey(RetentionRule, models.PROTECT, related_name="+")
    mail_class = models.CharField(max_length=20)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveBigIntegerField()
    file_hashes = ArrayField(models.CharField(max_length=64), default=list)
    disposed_on = models.DateField()

    class Meta:
        ordering = ("mail_id",)
        triggers = (append_only(),)

    def __str__(self) -> str:
        return f"what was inbound mail {self.mail_id}"
