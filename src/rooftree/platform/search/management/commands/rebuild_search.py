"""Read the words of every record again."""

import json

from django.core.management.base import BaseCommand

from rooftree.platform.search.interface import rebuild


class Command(BaseCommand):
    """Rebuild the search rows."""

    help = "Read the words that every record is found by again."

    def handle(self, *_args: object, **_options: object) -> None:
        """Print how many records are found by words."""
        self.stdout.write(json.dumps({"records": rebuild()}))
