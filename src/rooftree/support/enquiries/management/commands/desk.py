"""Print the queue in order."""

import json
from dataclasses import asdict
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.queries.desk import queue_in_order


class Command(BaseCommand):
    """`desk --json`: one object a line, `{"enquiry", "lane", "why"}`, first to be helped first."""

    help = "Print the support desk’s open enquiries in order, as JSON Lines."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--json`, which is the only form there is."""
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Print one line for each open enquiry."""
        for line in queue_in_order(actor=Actor.system("desk command"), at=timezone.now()):
            self.stdout.write(json.dumps(asdict(line)))
