"""Listen for mail."""

import asyncio
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.mail.listener import serve


class Command(BaseCommand):
    """Take mail by SMTP until SIGTERM or Ctrl-C."""

    help = "Take mail by SMTP until it is stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the options."""
        parser.add_argument("--host", default=settings.MAIL_LISTEN_HOST)
        parser.add_argument("--port", type=int, default=settings.MAIL_LISTEN_PORT)

    def handle(self, *_args: object, **options: Any) -> None:
        """Listen."""
        host, port = options["host"], options["port"]

        def ready(taken: int) -> None:
            self.stderr.write(f"Listening for mail on {host}:{taken}.")
            self.stderr.flush()

        try:
            asyncio.run(serve(host, port, when_ready=ready))
        except OSError as fault:
            message = (
                f"Port {port} on {host} can't be listened on ({fault.strerror}):"
                " stop what uses it, or name another with --port."
            )
            raise CommandError(message) from fault
