"""The watchdog: runs that did not start in their time, or do not end."""

from datetime import UTC, datetime, timedelta

import pytest

from rooftree.platform.events.tests.listening import listen
from rooftree.platform.jobs.actions.start_due_runs import start_due_runs
from rooftree.platform.jobs.actions.watch_runs import watch_runs
from rooftree.platform.jobs.events import AlarmRaised
from rooftree.platform.jobs.models import Alarm, ScheduledRun
from rooftree.platform.jobs.schedules import schedule_named

NINE = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def waiting(toy) -> ScheduledRun:
    """A run that was due at nine and waits, because the queue is stuck."""
    schedule = schedule_named("jobs.toy")
    assert schedule is not None
    start_due_runs(schedules=[schedule], at=NINE - timedelta(minutes=1))
    start_due_runs(schedules=[schedule], at=NINE)
    return ScheduledRun.objects.get()


def watch(at: datetime) -> int:
    schedule = schedule_named("jobs.toy")
    assert schedule is not None
    return watch_runs(schedules=[schedule], at=at)


@pytest.mark.django_db
class WatchRuns:
    def test_leaves_a_run_its_time(self, waiting):
        assert watch(NINE + timedelta(minutes=10)) == 0

    def test_alarms_of_a_run_that_has_not_started(self, waiting):
        assert watch(NINE + timedelta(minutes=10, seconds=1)) == 1
        assert Alarm.objects.get().kind == "not-started"

    def test_gives_a_run_that_was_queued_late_its_time_too(self, waiting):
        ScheduledRun.objects.update(queued_at=NINE + timedelta(hours=5))
        assert watch(NINE + timedelta(hours=5, minutes=10)) == 0
        assert watch(NINE + timedelta(hours=5, minutes=11)) == 1

    def test_alarms_of_a_run_that_does_not_end(self, waiting):
        ScheduledRun.objects.update(state="running", started_at=NINE)
        assert watch(NINE + timedelta(minutes=60)) == 0
        assert watch(NINE + timedelta(minutes=61)) == 1
        assert Alarm.objects.get().kind == "not-ended"

    def test_alarms_once_however_often_it_looks(self, waiting):
        assert [watch(NINE + timedelta(minutes=minutes)) for minutes in (11, 12, 13)] == [1, 0, 0]

    def test_publishes_the_alarm(self, waiting, monkeypatch):
        heard = listen(monkeypatch, AlarmRaised)
        watch(NINE + timedelta(minutes=11))
        assert [(event.schedule, event.kind) for event in heard] == [("jobs.toy", "not-started")]
