"""Bring a mail to an end that is not a filing."""

from django.db import transaction
from django.utils import timezone

from rooftree.platform.mail.models import InboundMail


@transaction.atomic
def settle_as(state: str, reason: str, *, mail_id: int, of: str) -> None:
    """Quarantine the mail or make it a dead letter, if it still is in the state `of`."""
    row = InboundMail.objects.select_for_update().defer("raw").get(pk=mail_id)
    if row.state != of:
        return
    row.state, row.reason, row.settled_at = state, reason, timezone.now()
    row.save(update_fields=("state", "reason", "settled_at"))
