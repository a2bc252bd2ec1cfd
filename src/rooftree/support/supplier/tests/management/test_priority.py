"""./rooftree priority: one answer, or one for each line of a batch, and no database."""

import io
import json

import pytest
from django.core.management import load_command_class

from rooftree.support.supplier.actions.cases import give_priority
from rooftree.support.supplier.rules import priority_asked
from rooftree.support.supplier.rules.priority import decide

ANSWERS = {"environment": "live", "impact": "severe", "scope": "system", "workaround": "no"}


def arguments(**answers: str) -> list[str]:
    return [part for name, word in answers.items() for part in (f"--{name}", word)]


class Priority:
    def test_needs_no_database(self):
        assert not load_command_class("rooftree.support.supplier", "priority").needs_database

    def test_gives_the_answer_of_the_pages_rule(self, run):
        decided = decide(environment="live", impact="severe", scope="system", has_workaround=False)
        status, lines, error = run("priority", *arguments(**ANSWERS))
        assert (status, error) == (0, "")
        assert lines == [{"id": None, "priority": 2, "rule": decided.rule}]
        # Raising a case and setting its priority ask the very same function.
        assert priority_asked.decide is give_priority.decide is decide

    @pytest.mark.parametrize(
        "asked",
        [
            [],
            arguments(environment="live"),
            arguments(**ANSWERS | {"impact": "none"}),
            [*arguments(**ANSWERS), "--batch", "any.jsonl"],
        ],
    )
    def test_ends_bad_arguments_with_2(self, run, asked):
        status, lines, error = run("priority", *asked)
        assert (status, lines) == (2, [])
        assert error


class Batch:
    def test_answers_each_line_and_goes_on_after_a_faulty_one(self, run, tmp_path):
        given = [
            ANSWERS | {"id": 1},
            ANSWERS | {"id": "two", "workaround": "yes"},
            ANSWERS | {"id": 3, "impact": "dire"},
            {"id": 4, "environment": "live"},
            ANSWERS | {"id": 5, "workaround": ["no"]},
            ANSWERS | {"id": 6, "scope": 7},
            [1],
            ANSWERS | {"id": 8, "environment": "non-production", "impact": "stopped"},
        ]
        path = tmp_path / "batch.jsonl"
        path.write_text("\n".join([*map(json.dumps, given), "{", "", json.dumps(ANSWERS)]))
        status, found, error = run("priority", "--batch", str(path))
        assert (status, error) == (0, "")
        assert [each["id"] for each in found] == [1, "two", 3, 4, 5, 6, None, 8, None, None]
        given_back = [each.get("priority") for each in found]
        assert given_back == [2, 3, None, None, None, None, None, 3, None, 2]
        assert all(("error" in each) == ("rule" not in each) for each in found)
        assert found[3]["error"] == "“impact” is missing."

    def test_reads_standard_input(self, run, monkeypatch):
        given = io.TextIOWrapper(io.BytesIO(json.dumps(ANSWERS).encode()))
        monkeypatch.setattr("sys.stdin", given)
        assert run("priority", "--batch", "-")[1][0]["priority"] == 2

    def test_says_when_there_is_no_such_file(self, run, tmp_path):
        status, lines, error = run("priority", "--batch", str(tmp_path / "none.jsonl"))
        assert (status, lines) == (1, [])
        assert "can’t be read" in error
