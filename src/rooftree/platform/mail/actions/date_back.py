"""Have a mail of the demo council bear the time of the story that it was sent in."""

from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.db.models import Q

from rooftree.platform.mail.models import OutboundCopy, OutboundMail


class OnlyInTheDemo(Exception):
    """A live site's mails keep the time at which they were made."""


@transaction.atomic
def date_back(*, outbound_id: int, at: datetime) -> None:
    """Set when the mail was made and, where it has left or was held, when that was."""
    if settings.ENVIRONMENT == "LIVE":
        raise OnlyInTheDemo(outbound_id)
    OutboundMail.objects.filter(pk=outbound_id).update(made_at=at)
    copies = OutboundCopy.objects.filter(mail_id=outbound_id)
    copies.filter(~Q(settled_at=None)).update(settled_at=at)
