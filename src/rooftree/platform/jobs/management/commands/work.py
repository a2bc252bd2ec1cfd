"""Run background work until told to stop."""

from argparse import ArgumentParser

from django.core.management.base import BaseCommand

from rooftree.platform.jobs.worker import Worker


class Command(BaseCommand):
    """Run the worker."""

    help = "Run background work until told to stop (Ctrl-C or SIGTERM)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Take how many jobs run at a time."""
        parser.add_argument("--at-a-time", type=int, default=4, help="jobs run side by side")

    def handle(self, *_args: object, **options: int) -> None:
        """Run."""
        Worker(concurrency=options["at_a_time"]).run()
