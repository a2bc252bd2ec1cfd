"""The search command: the page's search, over the site's articles or a file's."""

import io
import json
from itertools import pairwise

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.queries.search.search import search_articles
from rooftree.support.knowledge.tests.factories import publish_row, shelved

pytestmark = pytest.mark.django_db
ARTICLES = (
    {
        "id": "dd",
        "title": "Set up a Direct Debit",
        "body": "Sort code first.",
        "keywords": ["bank"],
    },
    {"id": 7, "title": "Repairs", "body": "Boilers and taps.", "service": "estates"},
)
QUERIES = ({"id": "q1", "text": "dd"}, {"id": 2, "query": "boiler"}, {"id": "q3", "question": ""})


@pytest.fixture
def files(tmp_path):
    for name, rows in (("articles", ARTICLES), ("queries", QUERIES)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (tmp_path / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return str(tmp_path / "articles.jsonl"), str(tmp_path / "queries.jsonl")


def run(**options):
    out = io.StringIO()
    call_command("search_knowledge", stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def rows_of_all_tables():
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        counts = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM \"{name}\"" for name in tables)
        cursor.execute(counts)
        return dict(cursor.fetchall())


class SearchKnowledge:
    def test_searches_only_the_articles_of_the_file_and_keeps_nothing(self, files):
        shelved(publish_row("The site's own guide to boilers"))
        before = rows_of_all_tables()
        articles, queries = files
        found = run(articles=articles, queries=queries)
        assert [line["id"] for line in found] == ["q1", 2, "q3"]
        keys = [[one["article"] for one in line["results"]] for line in found]
        assert keys == [["dd"], [7], []]
        assert rows_of_all_tables() == before

    def test_answers_as_the_page_does(self, files):
        site = shelved(
            publish_row("Direct Debit forms", "Sort code."),
            publish_row("Direct Debit refused", "The bank refused a Direct Debit of a boiler."),
        )
        type(site[1]).objects.filter(pk=site[1].pk).update(import_key="imported-2")
        found = run(queries=files[1])
        page = search_articles(actor=Actor.system("tests"), text="dd")
        keys = {site[0].pk: site[0].slug, site[1].pk: "imported-2"}
        assert found[0]["results"] == [
            {"article": keys[one.article_id], "score": one.score} for one in page
        ]
        assert all(one["score"] >= other["score"] for one, other in pairwise(found[0]["results"]))

    def test_refuses_a_bad_line_in_one_sentence(self, files, tmp_path):
        bad = tmp_path / "bad.jsonl"
        bad.write_text('{"id": 1, "text": "a"}\n{"id": 2}\n')
        with pytest.raises(CommandError, match=r'bad\.jsonl, line 2: "text" is missing.*\.$'):
            run(queries=str(bad))
        with pytest.raises(CommandError, match=r"bad\.jsonl, line 1: "):
            run(articles=str(bad), queries=files[1])
        with pytest.raises(CommandError, match="can't be read: No such file"):
            run(queries=str(tmp_path / "none.jsonl"))

    def test_gives_as_many_as_asked(self, files):
        shelved(*(publish_row(f"Boiler {name}") for name in ("one", "two", "three")))
        assert len(run(queries=files[1], limit=2)[1]["results"]) == 2
        for limit in ("0", "101", "x", "-1"):
            with pytest.raises(CommandError):
                call_command("search_knowledge", "--queries", files[1], "--limit", limit)
