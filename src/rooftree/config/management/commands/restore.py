"""./rooftree restore FILE: put a backup in place of what the database and the files hold."""

import argparse
import json
from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db.migrations.loader import MigrationLoader

from rooftree.platform.database import interface as database


class Command(BaseCommand):
    """Verifies everything before it changes anything; the site must be stopped."""

    help = "Bring a backup back. The site must be stopped; a filled database needs --replace."
    wants_prepared_database = False
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path, help="a file that backup has written")
        parser.add_argument(
            "--replace", action="store_true", help="put it in place of what is there now"
        )

    def handle(self, *_: object, **options: object) -> None:
        """Bring it back and say so in one JSON line."""
        source = Path(str(options["file"])).absolute()
        # Without a connection: the loader then reads the files only.
        known = MigrationLoader(None).disk_migrations
        url = database.url_of_settings(settings.DATABASES["default"])
        try:
            done = database.restore(
                url=url,
                files_folder=Path(settings.FILES_ROOT),
                source=source,
                known_migrations=[f"{app}.{name}" for app, name in known],
                is_replacing=bool(options["replace"]),
            )
        except database.ArchiveRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        told = {
            "restored": True,
            "file": str(source),
            "files": done.files,
            "release": done.release,
            "made_at": done.made_at,
        }
        self.stdout.write(json.dumps(told))
