"""What mail does when something below, or mail itself, tells that something happened."""

from rooftree.platform.events import interface as events
from rooftree.platform.mail.actions.keep_rules import ship_rules
from rooftree.platform.mail.events import MailQueued, MailReceived
from rooftree.platform.mail.jobs.intake import settle
from rooftree.platform.mail.jobs.outbox import deliver
from rooftree.platform.references.interface import Actor


def _settle(event: MailReceived) -> None:
    settle.defer(mail_id=event.mail_id, once=f"mail.settle:{event.mail_id}")


def _deliver(event: MailQueued) -> None:
    # A second later than it is due: the queue goes by the database's clock, the copy by ours.
    seconds = int(event.leaves_after.total_seconds())
    for copy_id in event.copy_ids:
        deliver.defer(
            copy_id=copy_id,
            once=f"mail.deliver:{copy_id}",
            in_seconds=seconds + 1 if seconds else 0,
        )


def ship_keeping(**_facts: object) -> None:
    """Add the periods that ship, for classes that this site has none for."""
    ship_rules(actor=Actor.system("set-up"))


def listen() -> None:
    """Have the jobs of this module queued; called once from `apps.py`."""
    events.subscribe(MailReceived, _settle)
    events.subscribe(MailQueued, _deliver)
