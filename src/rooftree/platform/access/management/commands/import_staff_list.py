"""Read in a staff list from a file."""

import json
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rooftree.platform.access.actions.import_staff_list import (
    AlreadyRead,
    DryRun,
    RowsRefused,
    import_staff_list,
    try_staff_list,
)
from rooftree.platform.access.rules.staff_list_rows import UnreadableList
from rooftree.platform.references.interface import Actor


class Command(BaseCommand):
    """Prints a line per fate, `{"line", "name", "fate", "reasons"}`, then one with the counts."""

    help = "Read in a staff list (CSV). With --dry-run it only says what would happen."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Ask for the file."""
        parser.add_argument("file", type=Path)
        parser.add_argument("--dry-run", action="store_true", help="write nothing")
        parser.add_argument("--split", action="store_true", help="read the good lines alone")
        parser.add_argument("--invite", action="store_true", help="invite newcomers by mail")

    def handle(self, *_args: object, **options: object) -> None:
        """Try it, say the fates, and take it unless told not to."""
        file = Path(str(options["file"]))
        actor = Actor.system("command line")
        try:
            content = file.read_bytes()
            run = try_staff_list(actor=actor, content=content, on=timezone.localdate())
        except OSError as fault:
            message = f"{file} can't be read: {fault.strerror}."
            raise CommandError(message) from fault
        except UnreadableList as fault:
            raise CommandError(str(fault)) from fault
        self._say(run)
        if not options["dry_run"]:
            self._take(actor, content, file, options)

    def _take(self, actor: Actor, content: bytes, file: Path, options: dict[str, object]) -> None:
        try:
            import_staff_list(
                actor=actor,
                content=content,
                file_name=file.name,
                is_split=bool(options["split"]),
                is_inviting=bool(options["invite"]),
            )
        except AlreadyRead as refused:
            message = "This same list was read in before. Nothing was changed."
            raise CommandError(message) from refused
        except RowsRefused as refused:
            message = "Some lines are refused, so nothing was read. Put them right, or use --split."
            raise CommandError(message) from refused

    def _say(self, run: DryRun) -> None:
        for fate in run.fates:
            line = {"line": fate.line or None, "name": fate.name, "fate": fate.fate}
            self.stdout.write(json.dumps({**line, "reasons": list(fate.reasons)}))
        before = run.read_before_at.isoformat() if run.read_before_at else None
        self.stdout.write(json.dumps({"counts": run.counts, "read_before_at": before}))
