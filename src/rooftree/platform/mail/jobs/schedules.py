"""What mail does on the clock."""

from rooftree.platform.jobs.interface import scheduled
from rooftree.platform.mail.actions.rescue_waiting import (
    rescue_waiting_copies,
    rescue_waiting_mail,
)


@scheduled(name="mail.rescue", cron="* * * * *", should_produce="a look at waiting mail", least=0)
def rescue() -> int:
    """Ask again for mails that wait without a job, in and out."""
    return rescue_waiting_mail() + rescue_waiting_copies()
