"""Score the shelf for a question's terms: BM25 over postings, with fields and kept rarity."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from rooftree.support.knowledge.rules.search.terms import Term

# Robertson's usual constants: how soon repetition stops counting, and how much length counts.
K1 = 1.2
B = 0.75
TITLE, KEYWORDS, BODY = 3.0, 2.0, 1.0
# What readers made of an article moves its score by this share at most.
FAVOUR = 0.08

_SCORE = """
WITH term AS MATERIALIZED (
  SELECT asked.*, ln(1 + (shelf.articles - coalesce(rare.articles, 0) + 0.5)
    / (coalesce(rare.articles, 0) + 0.5)) AS rarity
  FROM unnest(%(concepts)s::int[], %(alternatives)s::int[], %(stems)s::text[], %(weights)s::float8[])
    AS asked(concept, alternative, stem, weight)
  CROSS JOIN (SELECT count(*) AS articles FROM knowledge_shelfarticle) shelf
  LEFT JOIN knowledge_shelfstem rare USING (stem)
), usual AS MATERIALIZED (
  SELECT greatest(avg(title_length), 1) AS title, greatest(avg(keywords_length), 1) AS keywords,
    greatest(avg(body_length), 1) AS body
  FROM knowledge_shelfarticle
), counted AS (
  SELECT article_id, stem, sum(in_title) AS in_title, sum(in_keywords) AS in_keywords,
    sum(in_body) AS in_body
  FROM knowledge_shelfposting WHERE stem = ANY(%(stems)s) GROUP BY article_id, stem
), weighed AS (
  SELECT counted.article_id, counted.stem,
    %(title)s * in_title / (1 - %(b)s + %(b)s * a.title_length / usual.title)
    + %(keywords)s * in_keywords / (1 - %(b)s + %(b)s * a.keywords_length / usual.keywords)
    + %(body)s * in_body / (1 - %(b)s + %(b)s * a.body_length / usual.body) AS often
  FROM counted JOIN knowledge_shelfarticle a USING (article_id) CROSS JOIN usual
  WHERE a.audience = ANY(%(audiences)s)
), said AS (
  SELECT article_id, concept, alternative,
    sum(weight * rarity * often * (%(k1)s + 1) / (often + %(k1)s)) AS score
  FROM weighed JOIN term USING (stem) GROUP BY article_id, concept, alternative
), meant AS (
  SELECT article_id, concept, max(score) AS score FROM said GROUP BY article_id, concept
), best AS (
  SELECT coalesce(sum(most), 0) AS score FROM (
    SELECT max(whole) AS most FROM (
      SELECT concept, sum(weight * rarity) AS whole FROM term GROUP BY concept, alternative
    ) each_saying GROUP BY concept
  ) each_concept
)
SELECT a.article_id, a.slug, a.title, a.kind, a.text,
  sum(meant.score) * (1 + %(favour)s * a.favour) AS score,
  sum(meant.score) / nullif((SELECT score FROM best), 0) AS share
FROM meant JOIN knowledge_shelfarticle a USING (article_id)
GROUP BY a.article_id, a.slug, a.title, a.kind, a.text, a.favour
ORDER BY score DESC, a.article_id
LIMIT %(most)s
"""


@dataclass(frozen=True)
class Scored:
    """An article with its score, and the share of what was asked for that it holds."""

    article_id: int
    slug: str
    title: str
    kind: str
    text: str
    score: float
    share: float


def scored(
    terms: Sequence[Term], audiences: Sequence[str], *, most: int, boosts: bool
) -> list[Scored]:
    """Give the articles that hold any term, best first."""
    if not terms:
        return []
    values: dict[str, Any] = {
        "concepts": [term.concept for term in terms],
        "alternatives": [term.alternative for term in terms],
        "stems": [term.stem for term in terms],
        "weights": [term.weight for term in terms],
        "audiences": list(audiences),
        "k1": K1,
        "b": B,
        "title": TITLE,
        "keywords": KEYWORDS,
        "body": BODY,
        "favour": FAVOUR if boosts else 0.0,
        "most": most,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SCORE, values)
        return [Scored(*row) for row in cursor.fetchall()]
