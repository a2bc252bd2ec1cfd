"""Mailboxes that tests fetch from."""

from datetime import timedelta

from django.utils import timezone

from rooftree.platform.mail.models import FetchedMailbox, FetchProgress
from rooftree.platform.mail.tests.dovecot import USER
from rooftree.platform.mail.tests.factories import make_mailbox

SECRET = "ROOFTREE_FETCH_TEST"


def make_source(port: int, **facts: object) -> FetchedMailbox:
    """Have mail fetched from a server on this machine."""
    known = {
        "mailbox": make_mailbox(),
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
    source = FetchedMailbox.objects.create(**(known | facts))
    FetchProgress.objects.create(source=source)
    return source
