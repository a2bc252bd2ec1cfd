"""./rooftree load_demo: load the demo council, each module its part."""

import json
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from rooftree.config.demo_cast import sign_ins
from rooftree.config.run.announce import SIGN_INS
from rooftree.platform.access import interface as access
from rooftree.platform.slots import interface as slots


class Command(BaseCommand):
    """Safe to repeat: every part leaves one of everything. Dates lead up to today."""

    help = "Load the demo council, with dates that lead up to today."

    def handle(self, *_: object, **__: object) -> None:
        """Load every part in order, then write down who may sign in."""
        if not settings.IS_DEMO:
            message = "The demo council is never loaded into a real site: use ./rooftree demo."
            raise CommandError(message)
        today = datetime.now(ZoneInfo("Europe/London")).date()
        folder = Path(settings.DATA)
        context = slots.DemoContext(today=today, folder=folder)
        for part in slots.filled("demo_parts", slots.DemoPartEntry):
            self.stderr.write(f"  {part.name}")
            part.load(context)
        folder.mkdir(parents=True, exist_ok=True)
        told = json.dumps(sign_ins(access.demo_usernames()), indent=1)
        (folder / SIGN_INS).write_text(told, encoding="ascii")
