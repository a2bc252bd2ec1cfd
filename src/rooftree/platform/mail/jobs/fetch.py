"""Fetching mail from mail servers, and knowing that mail comes in."""

from django.utils import timezone

from rooftree.platform.jobs.interface import scheduled, task
from rooftree.platform.mail.actions.fetch_mailbox import fetch_mailbox
from rooftree.platform.mail.actions.self_test import ask_listener, send_self_tests
from rooftree.platform.mail.queries.fetch_sources import sources_to_fetch
from rooftree.platform.mail.queries.intake_signs import troubles_now


# The next minute fetches again, so a fetch that failed is hardly ever tried twice.
@task(queue="mail", tries=2)
def fetch(source_id: int) -> None:
    """Fetch what is new in one folder of a mail server."""
    fetch_mailbox(source_id=source_id)


@scheduled(
    name="mail.fetch", cron="* * * * *", should_produce="a look at each fetched mailbox", least=0
)
def fetch_all() -> int:
    """Have new mail fetched from mail servers."""
    sources = sources_to_fetch()
    for source_id in sources:
        name = f"mail.fetch:{source_id}"
        fetch.defer(source_id=source_id, once=name, lock=name)
    return len(sources)


@scheduled(
    name="mail.self_test", cron="7 * * * *", should_produce="a self-test mail to each mailbox"
)
def self_test() -> int:
    """Send our own mailboxes a mail, to see it come in."""
    return send_self_tests(at=timezone.now())


@scheduled(
    name="mail.watch_intake",
    cron="*/5 * * * *",
    should_produce="mail that comes in by every way (see How mail comes in)",
    least=1,
)
def watch_intake() -> int:
    """See that mail comes in by every way."""
    ask_listener()
    return 0 if troubles_now(at=timezone.now()) else 1
