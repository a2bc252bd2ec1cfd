"""Write the published guides, FAQs, training material and Super Users as a static site."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.management.zone_folder import FolderRefused, write_zone
from rooftree.support.knowledge.queries.zone.contents import zone_contents
from rooftree.support.knowledge.web.zone.draw_zone import zone_files


class Command(BaseCommand):
    """`export_staff_zone DIR`: one object a file, `{"file", "state", "bytes", "sha256"}`.

    States are written, unchanged and removed. The copy needs no script and works from any path.
    """

    help = "Write a static copy of what staff may read, for the council’s own Employee Zone."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the folder."""
        parser.add_argument("dir", metavar="DIR", help="an empty folder, or an earlier export’s")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Write the copy as of today."""
        today = timezone.localdate()
        contents = zone_contents(actor=Actor.system("Employee Zone export"), on=today)
        drawn = zone_files(contents, site=settings.SITE_ADDRESS)
        try:
            for line in write_zone(
                Path(options["dir"]),
                {each.path: each.read for each in drawn},
                as_of=today.isoformat(),
            ):
                self.stdout.write(json.dumps(asdict(line)))
        except FolderRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as fault:
            message = f"The folder can’t be written: {fault.strerror} ({fault.filename})."
            raise CommandError(message) from fault
