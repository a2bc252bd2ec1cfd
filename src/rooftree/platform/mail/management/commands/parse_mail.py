"""Read mails without keeping anything, and say what they are."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rooftree.platform.mail.interface import LARGEST_READ, reading_of_file, unread


class Command(BaseCommand):
    """Print one JSON line for each file, in the order given."""

    help = "Read raw mails as intake would, and say what each is; nothing is kept."
    needs_database = False
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Name the files."""
        parser.add_argument("file", nargs="+", metavar="FILE")
        parser.add_argument("--json", action="store_true", help="one JSON object a line (always)")

    def handle(self, *_args: object, **options: Any) -> None:
        """Read one file after the other; one that can't be read gets its line too."""
        for name in options["file"]:
            line = {"file": name, **_read(name)}
            self.stdout.write(json.dumps(line, ensure_ascii=True))
            self.stdout.flush()


def _read(name: str) -> dict[str, Any]:
    try:
        with Path(name).open("rb") as file:
            # One byte over the limit shows that there is more, and memory stays bounded.
            return reading_of_file(file.read(LARGEST_READ + 1))
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", "") or "its name can’t be used"
        return unread(f"The file can’t be opened: {reason}.")
