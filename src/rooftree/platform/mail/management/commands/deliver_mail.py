"""Put raw mails through intake as SMTP would, and say what became of each."""

import json
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.mail.interface import NotSettled, deliver_now


class Command(BaseCommand):
    """Print one JSON line for each file, in the order given."""

    help = "Put raw mails through intake as SMTP would, wait until they are settled, say how."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the files."""
        parser.add_argument("file", nargs="+", metavar="FILE", type=Path)

    def handle(self, *_args: object, **options: Any) -> None:
        """Read all files before anything is delivered, so that a bad name delivers nothing."""
        try:
            contents = [(path, path.read_bytes()) for path in options["file"]]
        except OSError as fault:
            message = f"{fault.filename} can't be read: {fault.strerror}."
            raise CommandError(message) from fault
        for path, raw in contents:
            try:
                fate = deliver_now(raw=raw, default_mailbox=settings.MAILBOX_ADDRESS)
            except NotSettled as fault:
                raise CommandError(str(fault)) from fault
            self.stdout.write(json.dumps({"file": str(path), **fate}, ensure_ascii=True))
            self.stdout.flush()
