"""Score the shelf for a question's terms: BM25 over postings, with fields and kept rarity."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from rooftree.support.knowledge.rules.search.terms import Term

# Robertson's usual constants: how soon repetition stops counting, and how much length counts.
# All of it in float8: with numeric the same sum takes six times as long.
K1 = 1.2
B = 0.75
# What a word in the title and in the keywords counts, where one in the body counts 1.
TITLE, KEYWORDS = 3.0, 2.0
# What readers made of an article moves its score by this share at most.
FAVOUR = 0.08

_SCORE = """
WITH usual AS MATERIALIZED (
  SELECT count(*)::float8 AS articles, ln(1 + 2 * count(*)::float8) / 2 AS least,
    greatest(avg(title_length), 1)::float8 AS title,
    greatest(avg(keywords_length), 1)::float8 AS keywords,
    greatest(avg(body_length), 1)::float8 AS body, %(title)s::float8 AS of_title,
    %(keywords)s::float8 AS of_keywords, %(b)s::float8 AS b, %(k1)s::float8 AS k1
  FROM knowledge_shelfarticle
), term AS MATERIALIZED (
  SELECT asked.*, ln(1 + (usual.articles - coalesce(rare.articles, 0) + 0.5)
    / (coalesce(rare.articles, 0) + 0.5::float8)) AS rarity
  FROM unnest(%(concepts)s::int[], %(alternatives)s::int[], %(stems)s::text[], %(weights)s::float8[])
    AS asked(concept, alternative, stem, weight)
  CROSS JOIN usual
  LEFT JOIN knowledge_shelfstem rare USING (stem)
), counted AS (
  SELECT article_id, stem, sum(in_title)::float8 AS in_title,
    sum(in_keywords)::float8 AS in_keywords, sum(in_body)::float8 AS in_body
  FROM knowledge_shelfposting WHERE stem = ANY(%(stems)s) GROUP BY article_id, stem
), weighed AS (
  SELECT counted.article_id, counted.stem,
    usual.of_title * in_title / (1 - usual.b + usual.b * a.title_length / usual.title)
    + usual.of_keywords * in_keywords / (1 - usual.b + usual.b * a.keywords_length / usual.keywords)
    + in_body / (1 - usual.b + usual.b * a.body_length / usual.body) AS often
  FROM counted JOIN knowledge_shelfarticle a USING (article_id) CROSS JOIN usual
  WHERE a.audience = ANY(%(audiences)s)
), said AS (
  SELECT article_id, concept, alternative,
    sum(weight * rarity * often * (k1 + 1) / (often + k1)) AS score
  FROM weighed JOIN term USING (stem) CROSS JOIN usual GROUP BY article_id, concept, alternative
), meant AS (
  SELECT article_id, concept, max(score) AS score FROM said GROUP BY article_id, concept
), best AS (
  SELECT greatest(coalesce(sum(most), 0), (SELECT least FROM usual)) AS score FROM (
    SELECT max(whole) AS most FROM (
      SELECT concept, sum(weight * rarity) AS whole FROM term GROUP BY concept, alternative
    ) each_saying GROUP BY concept
  ) each_concept
)
SELECT article_id, sum(meant.score) * (1 + %(favour)s::float8 * a.favour) AS score,
  sum(meant.score) / (SELECT score FROM best) AS share
FROM meant JOIN knowledge_shelfarticle a USING (article_id)
GROUP BY article_id, a.favour
ORDER BY score DESC, article_id
LIMIT %(most)s
"""


@dataclass(frozen=True)
class Scored:
    """An article with its score, and the share of what was asked for that it holds.

    What asks for less than one word of middling rarity is measured as if it had asked for that.
    """

    article_id: int
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
        "favour": FAVOUR if boosts else 0.0,
        "most": most,
    }
    with connection.cursor() as cursor:
        cursor.execute(_SCORE, values)
        return [Scored(*row) for row in cursor.fetchall()]
