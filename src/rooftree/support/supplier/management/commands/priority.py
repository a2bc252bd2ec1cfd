"""Say which priority an incident has by table 1.1."""

import json
from argparse import RawDescriptionHelpFormatter
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.support.supplier.management.lines import FileUnreadable, read_lines
from rooftree.support.supplier.rules.priority import ENVIRONMENTS, IMPACTS, SCOPES
from rooftree.support.supplier.rules.priority_asked import (
    QUESTIONS,
    WORKAROUNDS,
    answer,
    answer_line,
)

_HELP = """Say which priority a service incident has, and which row of table 1.1 decides.

  priority --environment live --impact stopped --scope system --workaround no
  priority --batch FILE.jsonl

A line of a batch holds the same words as fields, and an id:
  {"id": 7, "environment": "live", "impact": "severe", "scope": "major-function", "workaround": "no"}
Answers are JSON Lines: {"id", "priority", "rule"}, or {"id", "error"} for a line that can’t be read."""
_CHOICES = dict(zip(QUESTIONS, (ENVIRONMENTS, IMPACTS, SCOPES, WORKAROUNDS), strict=True))


class Command(BaseCommand):
    """`priority`: a pure function of four answers; it opens no database."""

    help = _HELP
    needs_database = False
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the lines of the help as they are."""
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.formatter_class = RawDescriptionHelpFormatter
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the four answers, or a batch of them."""
        for name, words in _CHOICES.items():
            parser.add_argument(f"--{name}", choices=words)
        parser.add_argument(
            "--batch", metavar="FILE", help="one incident a line; - reads them here"
        )
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one answer, or one for each line of the batch."""
        given = {name: options[name] for name in QUESTIONS if options[name] is not None}
        if options["batch"] is not None:
            if given:
                message = "Give --batch or the four answers, not both."
                raise CommandError(message, returncode=2)
            self._answer_batch(options["batch"])
            return
        if missing := [name for name in QUESTIONS if name not in given]:
            message = f"Give --{' and --'.join(missing)} as well, or --batch."
            raise CommandError(message, returncode=2)
        self.stdout.write(json.dumps(answer(given)))

    def _answer_batch(self, name: str) -> None:
        try:
            for line in read_lines(name):
                if line.strip():
                    self.stdout.write(json.dumps(answer_line(line)))
        except FileUnreadable as fault:
            raise CommandError(str(fault)) from fault
