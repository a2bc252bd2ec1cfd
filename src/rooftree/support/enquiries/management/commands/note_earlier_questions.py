"""Note the questions of enquiries that were made before questions were noted."""

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.actions.note_earlier_questions import note_earlier_questions


class Command(BaseCommand):
    """`note_earlier_questions --json`: one object, `{"noted"}`. Safe to run again."""

    help = "Note the questions of earlier enquiries, so that recurring ones are found."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take `--json`, which is the only form there is."""
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **_options: Any) -> None:
        """Note them and say how many there were."""
        count = note_earlier_questions(actor=Actor.system("earlier questions"))
        self.stdout.write(json.dumps({"noted": count}))
