"""Say how a supplier's case stands, out of its log."""

import json
from argparse import RawDescriptionHelpFormatter
from datetime import UTC, datetime
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.calendars.interface import InstantUnreadable, parse_instant
from rooftree.support.supplier.management.lines import FileUnreadable, read_lines
from rooftree.support.supplier.rules.clocks.log_json import (
    REFUSALS,
    ReadCase,
    read_case,
    state_as_json,
)

_HELP = """Say how a supplier’s case stands at an instant: its state, the supplier’s two clocks and
who had it, in business seconds.

  supplier_case --events FILE.jsonl --now ISO --json

A line of the log:
  {"at": ISO, "event": "raised|status|message|priority|closed|reopened",
   "kind": "incident|request", "priority": 1 to 4,         (raised; priority: the number)
   "status": "active|waiting-for-customer|resolved",       (status)
   "direction": "in|out", "author": "person|automatic", "channel": "mail|portal|phone"}  (message)
The first line holds the supplier’s “calendar”, written as for the command due. Lines may come in any
order; what happens after --now (default: this moment) is not known yet. An instant without an offset
is what the calendar’s own clocks show. Targets are those of table 1.2, and the clocks are read as
they ship. The answer is one line of JSON, in UTC."""


class Command(BaseCommand):
    """`supplier_case`: a pure function of a log; it opens no database."""

    help = _HELP
    needs_database = False
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the lines of the help as they are."""
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.formatter_class = RawDescriptionHelpFormatter
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        """Take a log and an instant."""
        parser.add_argument(
            "--events", metavar="FILE", required=True, help="the case’s log; - reads it here"
        )
        parser.add_argument("--now", metavar="ISO", help="the instant that is asked for")
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one answer."""
        try:
            case = read_case(read_lines(options["events"]))
            now = _now(options["now"], case)
            self.stdout.write(json.dumps(state_as_json(case, now)))
        except (FileUnreadable, *REFUSALS) as refusal:
            raise CommandError(str(refusal)) from refusal


def _now(said: str | None, case: ReadCase) -> datetime:
    if said is None:
        return datetime.now(UTC)
    try:
        return parse_instant(said, case.hours.zone)
    except InstantUnreadable as fault:
        raise CommandError(str(fault), returncode=2) from fault
