"""How well search finds: questions as housing officers type them, over articles they don't quote.

The bar is one that PostgreSQL's own ranking, any word being enough, stays well under.
"""

import json
from pathlib import Path

import pytest
from django.db import connection

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.borrowed_shelf import borrowed_shelf
from rooftree.support.knowledge.queries.search import nearness
from rooftree.support.knowledge.queries.search.search import ranked_articles
from rooftree.support.knowledge.rules.search.json_lines import read_articles

HERE = Path(__file__).parent
HIT_3, HIT_10 = 0.72, 0.80
_PLAIN = """
SELECT article_id FROM knowledge_shelfarticle a,
  cast(replace(plainto_tsquery('english', %s)::text, '&', '|') AS tsquery) q,
  LATERAL (SELECT setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text)) v(v)
WHERE v @@ q ORDER BY ts_rank(v, q) DESC, article_id LIMIT 10
"""


def plain_search(text):
    with connection.cursor() as cursor:
        cursor.execute(_PLAIN, [text])
        return [row[0] for row in cursor.fetchall()]


def our_search(text):
    actor = Actor.system("tests")
    found = ranked_articles(actor=actor, text=text, limit=10, boosts=False)
    return [row.article_id for row in found]


def places(search, questions, ids):
    """Give the place of each question's answer, 11 where it is not among ten."""
    found = ([ids[place] for place in search(one["text"])] for one in questions)
    return [
        keys.index(one["answer"]) + 1 if one["answer"] in keys else 11
        for one, keys in zip(questions, found, strict=True)
    ]


def hits(found, within):
    return sum(place <= within for place in found) / len(found)


@pytest.mark.django_db
class Quality:
    def test_reaches_the_bar_that_plain_ranking_misses(self, monkeypatch):
        # Measured without the optional model, wherever the tests run.
        monkeypatch.setattr(nearness.meaning, "is_there", lambda: False)
        articles = list(read_articles((HERE / "housing_articles.jsonl").read_bytes().splitlines()))
        lines = (HERE / "housing_questions.jsonl").read_text().splitlines()
        questions, ids = [json.loads(line) for line in lines], [each.id for each in articles]
        assert (len(articles), len(questions)) == (60, 120)
        with borrowed_shelf(articles):
            ours = places(our_search, questions, ids)
            plain = places(plain_search, questions, ids)
        assert hits(ours, 3) >= HIT_3
        assert hits(ours, 10) >= HIT_10
        assert hits(plain, 3) < HIT_3 - 0.2
        assert hits(plain, 10) < HIT_10 - 0.2
