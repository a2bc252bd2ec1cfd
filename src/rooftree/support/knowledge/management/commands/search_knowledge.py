"""Search articles for many questions, by the search of the page."""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError, CommandParser

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.borrowed_shelf import (
    MOST_BY_MEANING,
    borrowed_shelf,
)
from rooftree.support.knowledge.queries.search.keys import article_keys
from rooftree.support.knowledge.queries.search.search import MOST, ranked_articles
from rooftree.support.knowledge.rules.search.json_lines import (
    BadLine,
    FiledQuery,
    read_articles,
    read_queries,
)
from rooftree.support.knowledge.rules.semantic import meaning

T = TypeVar("T")


class Command(BaseCommand):
    """`search_knowledge --queries FILE`: `{"id", "results": [{"article", "score"}]}` a question."""

    help = "Search the site's articles, or a file's, for each question of a file; keeps nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files, and how many to give."""
        parser.add_argument("--articles", metavar="FILE", help="search these and not the site's")
        parser.add_argument("--queries", metavar="FILE", required=True, help="- is standard input")
        parser.add_argument("--limit", type=_limit, default=10, help=f"1 to {MOST} (10)")
        parser.add_argument("--json", action="store_true", help="JSON Lines (always so)")

    def handle(self, *_args: Any, **options: Any) -> None:
        """Print one line a question, in their order."""
        queries = _read(options["queries"], read_queries)
        if not options["articles"]:
            self._answer(queries, options["limit"], ids=None)
            return
        articles = _read(options["articles"], read_articles)
        if len(articles) > MOST_BY_MEANING and meaning.is_there():
            self.stderr.write(
                f"More than {MOST_BY_MEANING} articles: searched by words, not by meaning."
            )
        with borrowed_shelf(articles):
            self._answer(queries, options["limit"], ids=[article.id for article in articles])

    def _answer(
        self, queries: Sequence[FiledQuery], limit: int, ids: Sequence[str | int] | None
    ) -> None:
        # Who may run commands here may read every article.
        actor = Actor.system("search command")
        for query in queries:
            rows = ranked_articles(actor=actor, text=query.text, limit=limit, boosts=ids is None)
            keys = article_keys([row.article_id for row in rows]) if ids is None else ids
            results = [
                {"article": keys[row.article_id], "score": round(row.score, 6)} for row in rows
            ]
            self.stdout.write(json.dumps({"id": query.id, "results": results}))


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


def _limit(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST):
        message = f"a limit is a number from 1 to {MOST}, not {text}"
        raise argparse.ArgumentTypeError(message)
    return int(text)
