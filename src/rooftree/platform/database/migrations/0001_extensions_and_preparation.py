"""The extensions that Rooftree's indexes and constraints need, and the row of preparation."""

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        BtreeGistExtension(),
        TrigramExtension(),
        UnaccentExtension(),
        migrations.CreateModel(
            name="Preparation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "use",
                    models.CharField(
                        choices=[("demo", "The demo council"), ("site", "A real site")],
                        max_length=10,
                    ),
                ),
                ("schema_fingerprint", models.CharField(max_length=64)),
                ("demo_fingerprint", models.CharField(blank=True, max_length=64)),
                ("demo_on", models.DateField(null=True)),
                ("prepared_at", models.DateTimeField()),
            ],
            options={
                "db_table": "database_preparation",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("pk", 1)), name="database_preparation_one_row"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("use__in", ["demo", "site"])),
                        name="database_preparation_use",
                    ),
                ],
            },
        ),
    ]
