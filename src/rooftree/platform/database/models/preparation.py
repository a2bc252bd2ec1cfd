"""What this database was prepared with, so that a warm start can tell that nothing changed."""

from django.db import models


class Preparation(models.Model):
    """The one row that says which code last prepared this database, and for what use."""

    class Use(models.TextChoices):
        """What the database is for."""

        DEMO = "demo", "The demo council"
        SITE = "site", "A real site"

    use = models.CharField(max_length=10, choices=Use.choices)
    schema_fingerprint = models.CharField(max_length=64)
    demo_fingerprint = models.CharField(max_length=64, blank=True)
    # The day that the demo's dates lead up to.
    demo_on = models.DateField(null=True)
    prepared_at = models.DateTimeField()

    class Meta:
        """One row at most."""

        db_table = "database_preparation"
        constraints = [
            models.CheckConstraint(condition=models.Q(pk=1), name="database_preparation_one_row"),
            models.CheckConstraint(
                condition=models.Q(use__in=["demo", "site"]), name="database_preparation_use"
            ),
        ]

    def __str__(self) -> str:
        return f"prepared as {self.use}"
