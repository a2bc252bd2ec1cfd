"""Mail an alarm to the person who is named for it."""

from rooftree.platform.jobs.actions.tell_alarm_contact import tell_alarm_contact
from rooftree.platform.jobs.tasks import task


@task()
def tell_alarm(*, alarm_id: int) -> None:
    """Mail an alarm, once, to whoever is told of alarms."""
    tell_alarm_contact(alarm_id=alarm_id)
