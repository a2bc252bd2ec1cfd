"""Note what this database was prepared with."""

from datetime import date, datetime

from django.db import transaction

from rooftree.platform.database.models import Preparation


@transaction.atomic
def note_preparation(
    *,
    use: str,
    schema_fingerprint: str,
    demo_fingerprint: str | None,
    demo_on: date | None,
    at: datetime,
) -> None:
    """Write the one row. What is None about the demo stays as it was."""
    row = Preparation.objects.select_for_update().filter(pk=1).first() or Preparation(pk=1)
    row.use = use
    row.schema_fingerprint = schema_fingerprint
    row.prepared_at = at
    if demo_fingerprint is not None:
        row.demo_fingerprint = demo_fingerprint
        row.demo_on = demo_on
    row.save()
