"""./rooftree supplier_case: a case's two clocks out of a log, and no database."""

import json

import pytest
from django.core.management import load_command_class

CALENDAR = {
    "zone": "Europe/London",
    "weekly": {day: [["09:00", "17:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "closed": ["2026-11-30"],
}
RAISED = {"at": "2026-11-23T09:00:00Z", "event": "raised", "kind": "incident", "priority": 1}
FIRST = RAISED | {"calendar": CALENDAR}
ASKED = {"at": "2026-11-23T12:00:00Z", "event": "status", "status": "waiting-for-customer"}
MAIL = {"event": "message", "author": "person", "channel": "mail"}
ACKNOWLEDGED = MAIL | {"at": "2026-11-23T09:01:00Z", "direction": "in", "author": "automatic"}
WROTE = MAIL | {"at": "2026-11-23T11:30:00Z", "direction": "in"}
REPLIED = MAIL | {"at": "2026-11-24T10:00:00Z", "direction": "out"}
RESOLVED = {"at": "2026-11-24T14:00:00Z", "event": "status", "status": "resolved"}


@pytest.fixture
def case(run, tmp_path):
    """Run it on a log and an instant."""

    def ran(*lines, now="2026-11-24T16:00:00Z"):
        path = tmp_path / "log.jsonl"
        written = [line if isinstance(line, str) else json.dumps(line) for line in lines]
        path.write_text("\n".join(written))
        return run("supplier_case", "--events", str(path), "--now", now, "--json")

    return ran


class SupplierCase:
    def test_needs_no_database(self):
        assert not load_command_class("rooftree.support.supplier", "supplier_case").needs_database

    def test_tells_state_clocks_and_owners(self, case):
        status, lines, error = case(FIRST, ACKNOWLEDGED, WROTE, ASKED, REPLIED, RESOLVED)
        assert (status, error) == (0, "")
        assert lines == [
            {
                "state": "resolved",
                "priority": 1,
                "response": {
                    "due": "2026-11-23T11:00:00Z",
                    "met_at": "2026-11-23T11:30:00Z",
                    "breached": True,
                },
                "resolution": {
                    "due": "2026-11-24T15:00:00Z",
                    "met_at": "2026-11-24T14:00:00Z",
                    "breached": False,
                },
                "owned": {"us": 28800, "supplier": 25200, "user": 0},
            }
        ]

    def test_has_no_deadline_while_it_waits(self, case):
        _, (found,), _ = case(FIRST, ASKED)
        assert found["resolution"] == {"due": None, "met_at": None, "breached": False}
        assert found["response"]["breached"]

    def test_takes_lines_in_any_order(self, case):
        log = (FIRST, WROTE, ASKED, REPLIED)
        assert case(*log)[1] == case(REPLIED, ASKED, FIRST, WROTE)[1]

    def test_knows_nothing_after_now(self, case):
        _, (found,), _ = case(FIRST, WROTE, ASKED, REPLIED, RESOLVED, now="2026-11-23T10:00:00Z")
        assert (found["state"], found["response"]["met_at"]) == ("active", None)

    def test_takes_the_calendar_from_a_line_of_its_own(self, case):
        assert case({"calendar": CALENDAR}, RAISED, ASKED)[1] == case(FIRST, ASKED)[1]

    def test_reads_offsets_and_the_calendars_own_clocks(self, case):
        summer = FIRST | {"at": "2026-06-01T09:00:00"}
        assert case(summer, now="2026-06-01T09:30")[1][0]["response"]["due"] == (
            "2026-06-01T10:00:00Z"
        )
        assert case(summer | {"at": "2026-06-01T10:00:00+02:00"}, now="2026-06-01T08:30Z")[1][0][
            "response"
        ]["due"] == ("2026-06-01T10:00:00Z")

    def test_keeps_business_days_over_the_change_of_the_clocks(self, case):
        log = FIRST | {"at": "2026-03-27T10:00:00Z", "priority": 4}
        assert case(log, now="2026-03-28T10:00:00Z")[1][0]["response"]["due"] == (
            "2026-03-31T09:00:00Z"
        )

    def test_reads_the_papers_spelling(self, case):
        spelt = FIRST | {"kind": "Service Incident", "priority": "1"}
        asked = ASKED | {"status": "Waiting for Customer"}
        assert case(spelt, asked)[1] == case(FIRST, ASKED)[1]

    def test_leaves_a_request_without_targets(self, case):
        request = FIRST | {"kind": "request", "priority": None}
        _, (found,), _ = case(request, WROTE)
        assert found["priority"] is None
        assert found["response"] == {
            "due": None,
            "met_at": "2026-11-23T11:30:00Z",
            "breached": False,
        }

    @pytest.mark.parametrize(
        ("log", "told"),
        [
            ((), "lacks the “calendar”"),
            ((RAISED,), "lacks the “calendar”"),
            ((FIRST, "{"), "Line 2 is no JSON"),
            ((FIRST, "", "7"), "Line 3 is no object"),
            ((FIRST, ASKED | {"status": "asleep"}), "Line 2: 'asleep' is no status"),
            ((FIRST, ASKED | {"event": "shouted"}), "Line 2: 'shouted' is no event"),
            ((FIRST, ASKED | {"at": "noon"}), "Line 2: 'noon' is no instant"),
            ((FIRST, ASKED | {"status": None}), "lacks its status"),
            ((FIRST | {"priority": "high"},), "Line 1: 'high' is no priority"),
            ((FIRST | {"priority": True},), "Line 1: True is no priority"),
            ((FIRST | {"calendar": {"zone": "Mars"}},), "calendar"),
            ((FIRST, RAISED | {"calendar": CALENDAR | {"closed": []}}), "different calendars"),
            ((ASKED | {"calendar": CALENDAR},), "no line says that it is raised"),
            ((FIRST | {"calendar": CALENDAR | {"weekly": {}}},), "does not open"),
            (
                (FIRST | {"calendar": CALENDAR | {"weekly": {}}, "kind": "request"},),
                "does not open",
            ),
        ],
    )
    def test_that_could_not_says_why(self, case, log, told):
        status, lines, error = case(*log)
        assert (status, lines) == (1, [])
        assert told in error

    def test_ends_bad_arguments_with_2(self, run, case):
        assert case(FIRST, now="noon")[0] == 2
        assert run("supplier_case")[0] == 2

    def test_says_when_there_is_no_such_file(self, run, tmp_path):
        status, lines, error = run("supplier_case", "--events", str(tmp_path / "none.jsonl"))
        assert (status, lines) == (1, [])
        assert "can’t be read" in error
