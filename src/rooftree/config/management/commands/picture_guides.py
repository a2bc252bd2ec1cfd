"""./rooftree picture_guides: make the pictures that guides show, of the demo council."""

import os
import subprocess
import sys
import tempfile

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.config.run.databases import LOCAL


class Command(BaseCommand):
    """Works in a folder of its own that it throws away. Prints an object for each picture."""

    help = "Make the pictures of pages that guides show, those whose pages changed since."
    needs_database = False
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        """Take which pictures to make."""
        parser.add_argument("names", nargs="*", help="these, whether their pages changed or not")
        parser.add_argument("--all", action="store_true", help="all of them")

    def handle(self, *_: object, **options: object) -> None:
        """Start the maker in a process that never sees this copy's data."""
        names = options["names"]
        chosen = [str(name) for name in names] if isinstance(names, list) else []
        with tempfile.TemporaryDirectory(prefix="rooftree-pictures-") as folder:
            environment = {k: v for k, v in os.environ.items() if not k.startswith("ROOFTREE_")}
            environment.pop("DATABASE_URL", None)
            environment |= {
                "ROOFTREE_DATA": folder,
                "DJANGO_SETTINGS_MODULE": LOCAL,
                "PYTHONPATH": str(CHECKOUT / "src"),
                "PYTHONSAFEPATH": "1",
                # Django refuses the database in a thread with a running loop: the browser's.
                "DJANGO_ALLOW_ASYNC_UNSAFE": "true",
            }
            if chromium := os.environ.get("ROOFTREE_CHROMIUM"):
                environment["ROOFTREE_CHROMIUM"] = chromium
            every = ["--all"] if options["all"] else []
            command = [sys.executable, "-m", "rooftree.config.pictures.make", *every, *chosen]
            status = subprocess.run(command, env=environment, check=False).returncode  # noqa: S603
        if status:
            message = "Not every picture was made: the reasons stand above."
            raise CommandError(message, returncode=status)
