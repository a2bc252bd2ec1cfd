"""./rooftree due: one answer, or one for each line of a batch, and no database."""

import io
import json

import pytest

from rooftree.platform.calendars.management.commands.due import Command

OFFICE = {
    "zone": "Europe/London",
    "weekly": {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "closed": ["2026-12-25"],
    "special": {"2026-12-24": [["09:00", "12:00"]]},
}
RAISED = "2026-11-23T16:00:00Z"


@pytest.fixture
def office(tmp_path) -> str:
    path = tmp_path / "office.json"
    path.write_text(json.dumps(OFFICE))
    return str(path)


@pytest.fixture
def due(capsys):
    """Run it: its exit status, its lines and what it told on standard error."""

    def run(*arguments):
        status = 0
        try:
            Command().run_from_argv(["./rooftree", "due", *arguments])
        except SystemExit as ended:
            status = ended.code
        told = capsys.readouterr()
        return status, [json.loads(line) for line in told.out.splitlines()], told.err

    return run


def batch(*lines) -> bytes:
    return b"\n".join(
        line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines
    )


def line(number, **parts):
    return {"id": number, "calendar": OFFICE, "raised": RAISED, **parts}


class Due:
    def test_needs_no_database(self):
        assert not Command.needs_database

    def test_answers_in_utc_with_each_span_counted(self, due, office):
        status, (answer,), _ = due(
            *("--calendar", office, "--raised", "2026-06-01T16:00:00+01:00"),
            *("--target", "2 business hours", "--json"),
        )
        assert (status, answer["due"]) == (0, "2026-06-02T09:00:00Z")
        assert [(span["from"], span["to"], span["seconds"]) for span in answer["explanation"]] == [
            ("2026-06-01T15:00:00Z", "2026-06-01T16:00:00Z", 3600),
            ("2026-06-02T08:00:00Z", "2026-06-02T09:00:00Z", 3600),
        ]
        assert answer["explanation"][1]["words"] == (
            "Tuesday 2 June 2026, 09:00 to 10:00: 1 hour counted, 2 hours in all."
        )

    def test_leaves_each_pause_out(self, due, office):
        _, (answer,), _ = due(
            *("--calendar", office, "--raised", RAISED, "--target", "1 business hour"),
            *("--pause", "2026-11-23T16:00:00Z/2026-11-23T16:30:00Z"),
            *("--pause", "2026-11-24T09:15:00Z/2026-11-24T09:45:00Z"),
        )
        assert answer["due"] == "2026-11-24T10:00:00Z"

    def test_waits_in_a_pause_that_goes_on(self, due, office):
        _, (answer,), _ = due(
            *("--calendar", office, "--raised", RAISED, "--target", "2 business hours"),
            *("--pause", "2026-11-23T16:30:00Z/"),
        )
        assert (answer["due"], answer["remaining_seconds"]) == (None, 5400)

    def test_reads_days_in_either_way(self, due, office):
        arguments = ("--calendar", office, "--raised", "2026-11-21T11:00:00Z")
        asked = (*arguments, "--target", "1 business day")
        assert due(*asked)[1][0]["due"] == "2026-11-24T09:00:00Z"
        other = due(*asked, "--days-reading", "keep-time")
        assert other[1][0]["due"] == "2026-11-23T11:00:00Z"

    def test_counts_what_has_passed(self, due, office):
        arguments = ("--calendar", office, "--raised", RAISED, "--elapsed-until")
        assert due(*arguments, "2026-11-24T09:30:00Z")[1] == [{"elapsed_seconds": 5400}]
        assert due(*arguments, "2026-11-20T09:30:00Z")[1] == [{"elapsed_seconds": 0}]

    def test_reads_an_instant_without_offset_on_the_calendars_clocks(self, due, office):
        _, (answer,), _ = due(
            "--calendar", office, "--raised", "2026-06-01T09:00:00", "--target", "1 business hour"
        )
        assert answer["due"] == "2026-06-01T09:00:00Z"

    @pytest.mark.parametrize(
        ("raised", "target", "told", "ends"),
        [
            ("yesterday", "1 business hour", "'yesterday' is no instant", 2),
            ("2026-11-23", "1 business hour", "'2026-11-23' is no instant", 2),
            (RAISED, "1 fortnight", "'1 fortnight' is no target", 2),
            ("0001-01-01T00:00+14:00", "1 business hour", "further away", 2),
            (RAISED, "999999999 business days", "more than 400 years", 1),
        ],
    )
    def test_that_could_not_says_why(self, due, office, raised, target, told, ends):
        status, lines, error = due("--calendar", office, "--raised", raised, "--target", target)
        assert (status, lines) == (ends, [])
        assert told in error

    def test_refuses_a_pause_that_ends_before_it_starts(self, due, office):
        status, lines, error = due(
            *("--calendar", office, "--raised", RAISED, "--target", "1 business hour"),
            *("--pause", "2026-11-24T10:00Z/2026-11-24T09:00Z"),
        )
        assert (status, lines) == (2, [])
        assert "ends before it starts" in error

    def test_refuses_a_calendar_that_is_none(self, due, tmp_path):
        (tmp_path / "bad.json").write_text("{")
        for name, told in (("bad.json", "is no JSON"), ("none.json", "can’t be read")):
            status, lines, error = due(
                *("--calendar", str(tmp_path / name), "--raised", RAISED),
                *("--target", "1 business hour"),
            )
            assert (status, lines) == (1, [])
            assert told in error

    @pytest.mark.parametrize(
        "arguments",
        [
            [],
            ["--target", "1 business hour"],
            ["--raised", RAISED, "--target", "1 business hour", "--elapsed-until", RAISED],
            ["--raised", RAISED, "--target", "1 business hour", "--days-reading", "none"],
            [
                *("--raised", RAISED, "--target", "1 business hour"),
                *("--pause", "2026-11-23T16:30:00Z"),
            ],
        ],
    )
    def test_ends_bad_arguments_with_2(self, due, office, arguments):
        status, lines, error = due("--calendar", office, *arguments)
        assert (status, lines) == (2, [])
        assert error


class Batch:
    def answers(self, due, tmp_path, *lines):
        path = tmp_path / "batch.jsonl"
        path.write_bytes(batch(*lines))
        status, answers, error = due("--batch", str(path), "--json")
        assert (status, error) == (0, "")
        return answers

    def test_answers_each_line_in_order(self, due, tmp_path):
        found = self.answers(
            due,
            tmp_path,
            line(1, target="1 business hour"),
            line("two", until="2026-11-24T10:00:00Z"),
            line(3, target="1 business hour", pauses=[["2026-11-23T16:30:00Z", None]]),
            line(4, target="1 business day", days_reading="keep-time"),
        )
        assert found == [
            {"id": 1, "due": "2026-11-23T17:00:00Z"},
            {"id": "two", "elapsed_seconds": 7200},
            {"id": 3, "due": None, "remaining_seconds": 1800},
            {"id": 4, "due": "2026-11-24T16:00:00Z"},
        ]

    def test_goes_on_after_a_line_it_can_not_answer(self, due, tmp_path):
        found = self.answers(
            due,
            tmp_path,
            b"not json",
            b'"a string"',
            b"\xff\xfe\x00",
            b"[" * 100_000,
            b"",
            line(5),
            line(6, target="soon"),
            line(7, target="1 business hour", pauses=[["2026-11-24T00:00Z", "2026-11-23T00:00Z"]]),
            line(8, target="1 business hour", pauses="none"),
            line(9, target="1 business hour", raised=7),
            line(10, target="1 business hour", days_reading="both"),
            line(11, target="1 business hour", until=RAISED),
            line(12, target=8),
            {"id": 13, "raised": RAISED, "target": "1 business hour"},
            line(14, target="1 business hour") | {"calendar": {"zone": "UTC", "weekly": {}}},
            line(15, target="1 business hour"),
        )
        assert [answer["id"] for answer in found] == [None] * 4 + list(range(5, 16))
        assert all(answer["error"] for answer in found[:-1])
        assert "due" in found[-1]

    def test_reads_standard_input(self, due, monkeypatch):
        given = io.TextIOWrapper(io.BytesIO(batch(line(1, target="1 business hour"))))
        monkeypatch.setattr("sys.stdin", given)
        assert due("--batch", "-")[1] == [{"id": 1, "due": "2026-11-23T17:00:00Z"}]

    def test_says_when_there_is_no_such_file(self, due, tmp_path):
        status, lines, error = due("--batch", str(tmp_path / "none.jsonl"))
        assert (status, lines) == (1, [])
        assert "can’t be read" in error
