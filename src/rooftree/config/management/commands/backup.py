"""./rooftree backup FILE: keep the database and the stored files in one file."""

import argparse
import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from rooftree.platform.database import interface as database


class Command(BaseCommand):
    """May run while people work."""

    help = "Keep the database and the stored files in one file. Safe while people work."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path, help="the file to write; it must not exist yet")

    def handle(self, *_: object, **options: object) -> None:
        """Write it and say so in one JSON line."""
        try:
            done = database.back_up(
                url=database.url_of_settings(settings.DATABASES["default"]),
                files_folder=Path(settings.FILES_ROOT),
                target=Path(str(options["file"])).absolute(),
                release=settings.RELEASE,
                made_at=timezone.now(),
            )
        except database.ArchiveRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        told = {
            "backed_up": True,
            "file": str(done.file),
            "bytes": done.size,
            "files": done.files,
            "release": settings.RELEASE,
            "made_at": done.made_at,
        }
        self.stdout.write(json.dumps(told))
