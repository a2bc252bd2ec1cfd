"""Mailboxes that tests fetch from."""

from datetime import timedelta

from django.utils import timezone

from rooftree.platform.mail.models import FetchedMail, FetchedMailbox, FetchProgress
from rooftree.platform.mail.tests.dovecot import USER
from rooftree.platform.mail.tests.factories import make_mailbox

SECRET = "ROOFTREE_FETCH_TEST"


def make_source(port: int, **facts: object) -> FetchedMailbox:
    """Have mail fetched from a server on this machine."""
    known = {
        "host": "127.0.0.1",
        "port": port,
        "security": "none",
        "user_name": USER,
        "folder": "INBOX",
        "proof": "password",
        "secret_name": SECRET,
        "since_on": timezone.localdate() - timedelta(days=7),
        "set_up_at": timezone.now(),
    }
    if "mailbox_id" not in facts:
        known["mailbox"] = make_mailbox()
    source = FetchedMailbox.objects.create(**(known | facts))
    FetchProgress.objects.create(source=source)
    return source


def make_waiting(source: FetchedMailbox, uid: int = 7) -> FetchedMail:
    """Have a mail in the folder that can't be fetched yet."""
    return FetchedMail.objects.create(
        source=source,
        uid_validity=1,
        uid=uid,
        state="waiting",
        fetched_at=timezone.now(),
        try_at=timezone.now() + timedelta(hours=1),
        fault="The mail server says no.",
    )
