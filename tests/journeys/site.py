"""A whole site for one journey: its own database, web server and mail listener."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from rooftree.platform.mail.tests.running_listener import running_listener
from tests.journeys.council import copy_of


@contextmanager
def running_site(council: str) -> Iterator[str]:
    """Run the demo council on a copy of its database; gives the site's address."""
    with copy_of(council), running_listener() as port:
        server = LiveServer("127.0.0.1")
        try:
            with override_settings(SITE_ADDRESS=server.url, MAIL_LISTEN_PORT=port):
                yield server.url
        finally:
            server.stop()
