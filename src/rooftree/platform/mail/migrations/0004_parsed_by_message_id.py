"""Find a mail that came by its message id."""

from django.contrib.postgres.indexes import HashIndex
from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0003_keeping_of_mail"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="parsedmail",
            index=HashIndex(fields=["message_id"], name="parsed_by_message_id"),
        ),
    ]
