"""Mail that goes at the end of its time, every night."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.mail.actions.dispose_mail import dispose_mail
from rooftree.platform.references.interface import Actor


@scheduled(
    name="mail.dispose",
    cron="30 2 * * *",
    should_produce="a store without mail whose time is over",
    least=0,
)
def dispose() -> int:
    """Dispose of mail that is due by a confirmed rule."""
    return dispose_mail(actor=Actor.system("mail keeping"), at=timezone.now())
