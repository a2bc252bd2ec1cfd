"""The command that says which questions ask the same, and which article answers them."""

import io
import json

import pytest
from django.core.management import CommandError, call_command

from rooftree.support.knowledge.management.commands.recurring_questions import Command
from rooftree.support.knowledge.models import ShelfArticle

QUESTIONS = (
    {"id": "q1", "text": "How do I cancel a direct debit?"},
    {"id": 2, "question": "cancelling a DD"},
    {"id": "q3", "subject": "DD", "body": "stop the direct debit please"},
    {"id": "q4", "text": "Where do I log keys of an empty house?"},
    {"id": "q5", "text": ""},
)
ARTICLES = (
    {"id": "dd", "title": "Cancel a direct debit", "body": "Choose Direct debit and Cancel."},
    {"id": "damp", "title": "Damp and mould", "body": "Report it as a repair."},
)


@pytest.fixture
def file(tmp_path):
    def write(name, rows):
        path = tmp_path / name
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        return str(path)

    return write


def run(**options):
    out = io.StringIO()
    call_command("recurring_questions", stdout=out, **options)
    return [json.loads(line) for line in out.getvalue().splitlines()]


class RecurringQuestions:
    def test_prints_a_line_a_group_biggest_first_without_a_database(self, file):
        lines = run(input=file("questions.jsonl", QUESTIONS))
        assert set(lines[0]) == {"group", "title", "members", "article"}
        assert lines[0]["members"] == [2, "q1", "q3"]
        assert [line["group"] for line in lines] == [1, 2, 3]
        assert {line["article"] for line in lines} == {None}
        assert sorted(str(one) for line in lines[1:] for one in line["members"]) == ["q4", "q5"]

    @pytest.mark.django_db
    def test_names_the_article_that_answers_a_group_or_none_and_keeps_nothing(self, file):
        before = ShelfArticle.objects.count()
        lines = run(
            input=file("questions.jsonl", QUESTIONS), articles=file("articles.jsonl", ARTICLES)
        )
        assert [line["article"] for line in lines] == ["dd", None, None]
        assert ShelfArticle.objects.count() == before

    def test_prints_nothing_for_no_questions(self, file):
        assert run(input=file("questions.jsonl", ())) == []

    @pytest.mark.parametrize(
        ("rows", "why"),
        [
            (({"id": 1, "text": "a"}, {"id": "1", "text": "b"}), "line 2: another line has the id"),
            (({"id": 1, "words": "a"},), 'line 1: it has no "text"'),
        ],
    )
    def test_refuses_a_bad_line_by_its_number(self, file, rows, why):
        with pytest.raises(CommandError, match=why):
            run(input=file("questions.jsonl", rows))

    def test_refuses_a_file_that_is_not_there(self, tmp_path):
        with pytest.raises(CommandError, match="can't be read"):
            run(input=str(tmp_path / "none.jsonl"))

    @pytest.mark.parametrize(
        ("arguments", "needs"),
        [
            (["--input", "a"], False),
            (["--input", "a", "--articles", "b"], True),
            (["--input=a", "--articles=b", "--json"], True),
        ],
    )
    def test_needs_a_database_for_articles_only(self, arguments, needs):
        assert Command.needs_database_for(arguments) is needs
