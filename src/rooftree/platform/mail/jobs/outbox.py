"""Background work on outgoing mail."""

from rooftree.platform.jobs.interface import task
from rooftree.platform.mail.actions.deliver_copy import deliver_copy


@task(queue="mail")
def deliver(copy_id: int) -> None:
    """Hand one copy of a mail over to the council’s mail server."""
    deliver_copy(copy_id=copy_id)
