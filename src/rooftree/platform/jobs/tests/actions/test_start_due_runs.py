"""Start what the clock says is due, and keep what was missed."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from rooftree.platform.jobs import schedules as known
from rooftree.platform.jobs.actions.start_due_runs import start_due_runs
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.jobs.models import Alarm, ScheduledRun
from rooftree.platform.jobs.schedules import schedule_named
from rooftree.platform.jobs.tests.toy_schedules import hourly

HALF_PAST_EIGHT = datetime(2026, 11, 23, 8, 30, tzinfo=UTC)


def clock_shows(at: datetime) -> int:
    """Have the clock show this instant and start what is due."""
    with time_machine.travel(at, tick=False):
        schedule = schedule_named("jobs.toy")
        assert schedule is not None
        started = start_due_runs(schedules=[schedule], at=at)
        run_due_jobs(raises=False)
    return started


def runs() -> list[tuple[str, str]]:
    rows = ScheduledRun.objects.order_by("due_at").values_list("due_at", "state")
    return [(f"{due:%H:%M}", state) for due, state in rows]


@pytest.mark.django_db
class StartDueRuns:
    def test_starts_nothing_that_was_due_before_it_was_known(self, toy):
        assert clock_shows(HALF_PAST_EIGHT) == 0
        assert runs() == []

    def test_runs_it_once_for_each_due_time(self, toy):
        clock_shows(HALF_PAST_EIGHT)
        for minutes in (30, 31, 45, 90, 91):
            clock_shows(HALF_PAST_EIGHT + timedelta(minutes=minutes))
        assert runs() == [("09:00", "done"), ("10:00", "done")]
        assert len(toy.ran) == 2
        assert not Alarm.objects.exists()

    def test_keeps_what_passed_while_no_worker_ran_and_runs_the_newest(self, toy):
        clock_shows(HALF_PAST_EIGHT)
        clock_shows(HALF_PAST_EIGHT + timedelta(hours=3, minutes=40))
        assert runs() == [
            ("09:00", "missed"),
            ("10:00", "missed"),
            ("11:00", "missed"),
            ("12:00", "done"),
        ]
        assert len(toy.ran) == 1

    def test_alarms_of_what_was_missed_in_words(self, toy):
        clock_shows(HALF_PAST_EIGHT)
        clock_shows(HALF_PAST_EIGHT + timedelta(hours=2, minutes=32))
        alarm = Alarm.objects.get()
        assert alarm.kind == "missed"
        assert alarm.words == (
            "“Make a toy” was due 2 times from 09:00 on 23 November 2026 and did not run, because no"
            " worker was running. It should produce a toy."
        )

    def test_alarms_of_one_that_starts_late(self, toy):
        clock_shows(HALF_PAST_EIGHT)
        clock_shows(HALF_PAST_EIGHT + timedelta(minutes=55))
        assert [alarm.kind for alarm in Alarm.objects.all()] == ["late"]
        assert runs() == [("09:00", "done")]


@pytest.mark.django_db
class RunSchedule:
    def test_alarms_when_too_little_came_of_it(self, toy, monkeypatch):
        monkeypatch.setitem(known._known, "jobs.toy", hourly(toy, least=1))
        toy.produces = 0
        clock_shows(HALF_PAST_EIGHT)
        clock_shows(HALF_PAST_EIGHT + timedelta(minutes=31))
        assert runs() == [("09:00", "short")]
        assert Alarm.objects.get().kind == "short"

    def test_alarms_when_it_fails_and_ends_the_alarm_when_it_is_good_again(self, toy):
        toy.is_broken = True
        clock_shows(HALF_PAST_EIGHT)
        clock_shows(HALF_PAST_EIGHT + timedelta(minutes=31))
        assert runs() == [("09:00", "failed")]
        alarm = Alarm.objects.get()
        assert (alarm.kind, alarm.over_at) == ("failed", None)
        toy.is_broken = False
        with time_machine.travel(HALF_PAST_EIGHT + timedelta(minutes=40), tick=False):
            run_due_jobs(including_later=True)
        alarm.refresh_from_db()
        assert runs() == [("09:00", "done")]
        assert alarm.over_at is not None
        assert alarm.seen_at is None

    def test_raises_one_alarm_while_it_lasts(self, toy):
        toy.is_broken = True
        clock_shows(HALF_PAST_EIGHT)
        for hours in (1, 2, 3):
            clock_shows(HALF_PAST_EIGHT + timedelta(hours=hours))
        assert Alarm.objects.filter(kind="failed").count() == 1
