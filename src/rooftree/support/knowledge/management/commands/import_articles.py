"""Import articles from a file."""

import json
import sys
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.import_articles import Imported, import_articles
from rooftree.support.knowledge.rules.articles.import_lines import FaultyLines


class Command(BaseCommand):
    """`import_articles FILE`: `{"id", "article", "outcome": "made|changed|unchanged"}` a line."""

    help = (
        'Publish the articles of a file of JSON Lines: {"id", "title", "body", "service", '
        '"keywords"}; the same ids again change what changed.'
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", metavar="FILE", help="JSON Lines; - is standard input")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print what became of each line, in their order."""
        for one in _import(options["file"]):
            told = {"id": one.id, "article": one.article, "outcome": one.outcome}
            self.stdout.write(json.dumps(told))


def _import(name: str) -> list[Imported]:
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as lines:
            return import_articles(actor=Actor.system("import of articles"), lines=lines)
    except FaultyLines as faulty:
        words = "\n".join(faulty.faults)
        message = f"{name} can't be imported, and nothing of it was:\n{words}"
        raise CommandError(message) from faulty
    except OSError as fault:
        message = f"{name} can't be read: {fault.strerror or fault}."
        raise CommandError(message) from fault
