"""./rooftree prepare_database: make the tables, load what is asked for, and note it."""

import argparse
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.utils import timezone

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.config.run.fingerprints import demo_fingerprint, schema_fingerprint
from rooftree.platform.database import interface as database
from rooftree.support.model import interface as model

# Any number will do, as long as nobody else uses it.
PREPARING_LOCK = 4207310


class Command(BaseCommand):
    """Run by setup, demo, serve and by the first command on a new database; safe to repeat."""

    help = "Make the tables, load what is asked for, and note what it was done with."
    wants_prepared_database = False
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Take what the database is for."""
        parser.add_argument("--use", choices=["demo", "site"], required=True)
        parser.add_argument("--with-demo", action="store_true")
        parser.add_argument("--with-example-model", action="store_true")

    def handle(self, *_: object, **options: object) -> None:
        """Prepare, one process at a time."""
        with connection.cursor() as cursor:
            cursor.execute("select pg_advisory_lock(%s)", [PREPARING_LOCK])
        try:
            self._prepare(options)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("select pg_advisory_unlock(%s)", [PREPARING_LOCK])

    def _prepare(self, options: dict[str, object]) -> None:
        # Taken first: files that change meanwhile make the next start prepare again.
        schema, demo = schema_fingerprint(), demo_fingerprint()
        self._tell("Making the tables ...")
        call_command("migrate", interactive=False, verbosity=0, stdout=sys.stderr)
        call_command("createcachetable", verbosity=0, stdout=sys.stderr)
        if options["with_demo"]:
            self._tell("Loading the demo council ...")
            call_command("load_demo", stdout=sys.stderr)
        elif options["with_example_model"]:
            self._load_example_model()
        today = datetime.now(ZoneInfo("Europe/London")).date()
        database.note_preparation(
            use=options["use"],
            schema_fingerprint=schema,
            demo_fingerprint=demo if options["with_demo"] else None,
            demo_on=today if options["with_demo"] else None,
            at=timezone.now(),
        )

    def _load_example_model(self) -> None:
        if model.header() is None:
            example = CHECKOUT / "examples" / "support-model.toml"
            call_command("load_support_model", str(example), stdout=sys.stderr)

    def _tell(self, sentence: str) -> None:
        self.stderr.write(sentence)
        self.stderr.flush()
