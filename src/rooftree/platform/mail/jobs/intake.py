"""Background work on incoming mail."""

from rooftree.platform.jobs.interface import task
from rooftree.platform.mail.actions.settle_mail import settle_mail


@task(queue="mail")
def settle(mail_id: int) -> None:
    """Read and file one mail."""
    settle_mail(mail_id=mail_id)
