"""Say when a target falls due in business time."""

import json
import sys
from argparse import RawDescriptionHelpFormatter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.calendars.rules.asked import (
    BAD_QUESTIONS,
    REFUSALS,
    Question,
    answer,
    answer_line,
)
from rooftree.platform.calendars.rules.targets import DAYS_READINGS, NEXT_OPENING

_HELP = """Say when a target falls due in business time, or how much business time has passed.

  due --calendar FILE.json --raised ISO --target "8 business hours" --json
  due --calendar FILE.json --raised ISO --elapsed-until ISO --json
  due --batch FILE.jsonl --json

Answers are JSON Lines, in UTC. An instant without an offset is what the calendar's own clocks show
(the first, where an hour comes twice). A calendar:
  {"zone": "Europe/London", "weekly": {"mon": [["09:00", "12:30"], ["13:30", "17:00"]]},
   "closed": ["2026-12-25"], "special": {"2026-12-24": [["09:00", "12:00"]]}}
24:00 ends a day, an absent weekday is closed, and a closed date is closed even with special hours."""


class Command(BaseCommand):
    """`due`: a pure function on files; it opens no database."""

    help = _HELP
    needs_database = False
    requires_system_checks: list[str] = []

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Keep the lines of the help as they are."""
        parser = super().create_parser(prog_name, subcommand, **kwargs)
        parser.formatter_class = RawDescriptionHelpFormatter
        return parser

    def add_arguments(self, parser: CommandParser) -> None:
        """Take one question, or a batch of them."""
        parser.add_argument("--calendar", metavar="FILE", help="a calendar as JSON")
        parser.add_argument("--raised", metavar="ISO", help="when the clock starts")
        asked = parser.add_mutually_exclusive_group(required=True)
        asked.add_argument("--target", help="like “8 business hours” or “2 business days”")
        asked.add_argument("--elapsed-until", metavar="ISO", help="count what has passed till then")
        asked.add_argument("--batch", metavar="FILE", help="one question a line; - reads them here")
        parser.add_argument(
            "--pause",
            metavar="ISO/ISO",
            action="append",
            default=[],
            help="the clock stands still from one instant to the other; again for each; "
            "with nothing after the stroke it goes on",
        )
        parser.add_argument(
            "--days-reading",
            choices=DAYS_READINGS,
            default=NEXT_OPENING,
            help="where business days are counted from when raised outside hours",
        )
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one answer, or one for each line of the batch."""
        if options["batch"] is not None:
            self._answer_batch(options["batch"])
            return
        if options["calendar"] is None or options["raised"] is None:
            message = "Give --calendar and --raised as well."
            raise CommandError(message, returncode=2)
        question = Question(
            calendar=_calendar(options["calendar"]),
            raised=options["raised"],
            target=options["target"],
            until=options["elapsed_until"],
            pauses=[_pair(words) for words in options["pause"]],
            days_reading=options["days_reading"],
        )
        try:
            self.stdout.write(json.dumps(answer(question, explain=True)))
        except BAD_QUESTIONS as refusal:
            raise CommandError(str(refusal), returncode=2) from refusal
        except REFUSALS as refusal:
            raise CommandError(str(refusal)) from refusal

    def _answer_batch(self, name: str) -> None:
        for line in _lines(name):
            if line.strip():
                self.stdout.write(json.dumps(answer_line(line)))


def _calendar(name: str) -> object:
    try:
        return json.loads(Path(name).read_bytes())
    except OSError as fault:
        message = f"{name} can’t be read: {fault.strerror}."
        raise CommandError(message) from fault
    except (ValueError, RecursionError) as fault:
        message = f"{name} is no JSON."
        raise CommandError(message) from fault


def _lines(name: str) -> Iterator[bytes]:
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as lines:
            yield from lines
    except OSError as fault:
        message = f"{name} can’t be read: {fault.strerror}."
        raise CommandError(message) from fault


def _pair(words: str) -> tuple[str, str]:
    starts, stroke, ends = words.partition("/")
    if not stroke:
        message = f"{words!r} is no pause: write ISO/ISO, or ISO/ for one that goes on."
        raise CommandError(message, returncode=2)
    return starts, ends
