"""Put articles on the shelf: their words counted, and how rare each is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from rooftree.platform.search import interface as search
from rooftree.support.knowledge.rules.search.plain_text import plain_text
from rooftree.support.knowledge.rules.search.words import count_words

_AT_ONCE = 20_000
# One writer at a time, so that the counts of two do not pass each other.
_LOCK = 8_140_221
_LONGEST_TITLE = 200

_ARTICLES = """
INSERT INTO knowledge_shelfarticle (article_id, slug, title, kind, audience, text,
  title_length, keywords_length, body_length, favour)
SELECT new.*, 0, 0, 0, 0 FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::text[], %s::text[],
  %s::text[]) AS new
"""
_POSTINGS = """
INSERT INTO knowledge_shelfposting (article_id, word, stem, in_title, in_keywords, in_body)
SELECT new.article_id, new.word, stemmed.stem, new.in_title, new.in_keywords, new.in_body
FROM unnest(%s::bigint[], %s::text[], %s::int[], %s::int[], %s::int[])
  AS new(article_id, word, in_title, in_keywords, in_body)
CROSS JOIN LATERAL (SELECT (ts_lexize('english_stem', new.word))[1] AS stem) stemmed
WHERE stemmed.stem IS NOT NULL
"""
_LENGTHS = """
UPDATE knowledge_shelfarticle a
SET title_length = p.title, keywords_length = p.keywords, body_length = p.body
FROM (
  SELECT article_id, sum(in_title) AS title, sum(in_keywords) AS keywords, sum(in_body) AS body
  FROM knowledge_shelfposting WHERE article_id = ANY(%s) GROUP BY article_id
) p WHERE p.article_id = a.article_id
"""
_TOUCHED = """
SELECT array_agg(DISTINCT stem) FROM knowledge_shelfposting WHERE article_id = ANY(%s)
"""
_FORGET = (
    "DELETE FROM knowledge_shelfstem WHERE stem = ANY(%s)",
    "DELETE FROM knowledge_shelfword WHERE stem = ANY(%s)",
)
_RARITY = (
    """
INSERT INTO knowledge_shelfstem (stem, articles)
SELECT stem, count(DISTINCT article_id) FROM knowledge_shelfposting
WHERE stem = ANY(%s) GROUP BY stem
""",
    """
INSERT INTO knowledge_shelfword (word, stem, articles)
SELECT word, stem, count(*) FROM knowledge_shelfposting
WHERE stem = ANY(%s) GROUP BY word, stem
""",
)


@dataclass(frozen=True)
class Shelved:
    """An article as it goes on the shelf, its body in Markdown."""

    article_id: int
    slug: str
    title: str
    kind: str
    audience: str
    keywords: str
    body: str


def lock_shelf() -> None:
    """Wait until nobody else fills the shelf, and keep others waiting in this transaction."""
    _run("SELECT pg_advisory_xact_lock(%s)", _LOCK)


def fill_shelf(articles: Sequence[Shelved], off: Sequence[int]) -> None:
    """Take the articles of `off` from the shelf, and put these on it. In the caller's transaction."""
    ids = [article.article_id for article in articles]
    gone = [*{*off, *ids}]
    touched = _touched(gone)
    _run("DELETE FROM knowledge_shelfposting WHERE article_id = ANY(%s)", gone)
    _run("DELETE FROM knowledge_shelfarticle WHERE article_id = ANY(%s)", gone)
    _put(articles)
    _run(_LENGTHS, ids)
    touched |= _touched(ids)
    for statement in (*_FORGET, *_RARITY):
        _run(statement, sorted(touched))


def _put(articles: Sequence[Shelved]) -> None:
    bodies = [_storable(plain_text(article.body)) for article in articles]
    titles = [_storable(article.title)[:_LONGEST_TITLE] for article in articles]
    ids, slugs, kinds, audiences = (
        [getattr(article, column) for article in articles]
        for column in ("article_id", "slug", "kind", "audience")
    )
    _run(_ARTICLES, ids, slugs, titles, kinds, audiences, bodies)
    rows: list[tuple[int, str, int, int, int]] = []
    for article, body in zip(articles, bodies, strict=True):
        counts = count_words(*map(search.fold, (article.title, article.keywords, body)))
        rows += [
            (article.article_id, word, each.in_title, each.in_keywords, each.in_body)
            for word, each in counts.items()
        ]
        if len(rows) >= _AT_ONCE:
            _run(_POSTINGS, *map(list, zip(*rows, strict=True)))
            rows = []
    if rows:
        _run(_POSTINGS, *map(list, zip(*rows, strict=True)))


def _storable(text: str) -> str:
    """Leave out what PostgreSQL can't hold: NUL and halves of surrogate pairs."""
    return text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")


def _touched(ids: Sequence[int]) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(_TOUCHED, [list(ids)])
        row = cursor.fetchone()
    return set(row[0] or []) if row else set()


def _run(statement: str, *values: Any) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, list(values))
