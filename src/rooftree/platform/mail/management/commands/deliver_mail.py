"""Put raw mails through intake as SMTP would, and say what became of each."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.mail.interface import Arrived, NotSettled, deliver_now, gathered

_PIECE = 1024 * 1024


class Command(BaseCommand):
    """Print one JSON line for each file, in the order given."""

    help = "Put raw mails through intake as SMTP would, wait until they are settled, say how."

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the files."""
        parser.add_argument("file", nargs="+", metavar="FILE", type=Path)

    def handle(self, *_args: object, **options: Any) -> None:
        """Open all files before anything is delivered, so that a bad name delivers nothing."""
        try:
            for path in options["file"]:
                with path.open("rb"):
                    pass
        except OSError as fault:
            message = f"{fault.filename} can't be read: {fault.strerror}."
            raise CommandError(message) from fault
        for path in options["file"]:
            try:
                fate = deliver_now(mail=_read(path), default_mailbox=settings.MAILBOX_ADDRESS)
            except NotSettled as fault:
                raise CommandError(str(fault)) from fault
            self.stdout.write(json.dumps({"file": str(path), **fate}, ensure_ascii=True))
            self.stdout.flush()


def _read(path: Path) -> Arrived:
    """Read it piece by piece: a mail that is too large is never held whole."""
    with path.open("rb") as file:
        pieces = iter(partial(file.read, _PIECE), b"")
        return gathered(pieces, largest=settings.MAIL_LARGEST_BYTES, kept=settings.MAIL_STUB_BYTES)
