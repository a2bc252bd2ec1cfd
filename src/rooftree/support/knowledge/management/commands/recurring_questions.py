"""Say which questions of a file ask the same, and which article answers them."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.borrowed_shelf import borrowed_shelf
from rooftree.support.knowledge.queries.loop.best_article import best_article
from rooftree.support.knowledge.rules.grouping.filed_questions import (
    FiledQuestion,
    read_questions,
)
from rooftree.support.knowledge.rules.grouping.group_questions import (
    Asked,
    Grouped,
    group_questions,
)
from rooftree.support.knowledge.rules.search.json_lines import BadLine, read_articles

T = TypeVar("T")


class Command(BaseCommand):
    """`recurring_questions --input FILE`: `{"group", "title", "members", "article"}` a group."""

    help = "Group the questions of a file that ask the same, biggest group first; keeps nothing."
    requires_system_checks: list[str] = []

    @staticmethod
    def needs_database_for(arguments: Sequence[str]) -> bool:
        """Say that finding articles needs it, and grouping alone does not."""
        return any(each.partition("=")[0] == "--articles" for each in arguments)

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files."""
        parser.add_argument("--input", metavar="FILE", required=True, help="- is standard input")
        parser.add_argument("--articles", metavar="FILE", help="say which of these answers a group")
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def create_parser(self, prog_name: str, subcommand: str, **kwargs: Any) -> CommandParser:
        """Take options by their whole names only, so that what needs a database is plain."""
        return super().create_parser(prog_name, subcommand, allow_abbrev=False, **kwargs)

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one line a group."""
        questions = {str(each.id): each for each in _read(options["input"], read_questions)}
        groups = group_questions([Asked(key, each.text) for key, each in questions.items()])
        if not options["articles"]:
            self._print(questions, groups, [None] * len(groups))
            return
        articles = _read(options["articles"], read_articles)
        with borrowed_shelf(articles):
            places = [_best(questions, group) for group in groups]
        ids = [None if place is None else articles[place].id for place in places]
        self._print(questions, groups, ids)

    def _print(
        self,
        questions: Mapping[str, FiledQuestion],
        groups: Sequence[Grouped],
        articles: Sequence[str | int | None],
    ) -> None:
        for number, (group, article) in enumerate(zip(groups, articles, strict=True), 1):
            members = [questions[key].id for key in group.members]
            line = {"group": number, "title": group.title, "members": members, "article": article}
            self.stdout.write(json.dumps(line))


def _best(questions: Mapping[str, FiledQuestion], group: Grouped) -> int | None:
    # Who may run commands here may read every article.
    actor = Actor.system("recurring questions command")
    texts = [questions[key].text for key in group.members]
    return best_article(actor=actor, texts=texts, boosts=False)


def _read(name: str, read: Callable[[Iterable[bytes]], Iterable[T]]) -> list[T]:
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as lines:
            return list(read(lines))
    except BadLine as fault:
        message = f"{name}, {fault}."
        raise CommandError(message) from fault
    except OSError as fault:
        message = f"{name} can't be read: {fault.strerror or fault}."
        raise CommandError(message) from fault
