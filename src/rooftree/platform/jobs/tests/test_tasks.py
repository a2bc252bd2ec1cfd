"""Jobs are there with the caller's transaction, or not at all."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from rooftree.platform.jobs.interface import JobsFailed, run_due_jobs
from rooftree.platform.jobs.models import JobFailure
from rooftree.platform.jobs.tests.toy_tasks import break_toy, done, note_toy


@pytest.fixture(autouse=True)
def _nothing_done() -> Iterator[None]:
    done.clear()
    yield
    done.clear()


def states() -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text FROM procrastinate_jobs ORDER BY id")
        return [row[0] for row in cursor.fetchall()]


@pytest.mark.django_db
class DeferJob:
    def test_runs_it_with_its_values(self):
        note_toy.defer(word="first")
        assert run_due_jobs() == 1
        assert done == ["first"]
        assert states() == ["succeeded"]

    def test_leaves_nothing_when_the_transaction_is_undone(self):
        with transaction.atomic():
            note_toy.defer(word="never")
            transaction.set_rollback(True)
        assert run_due_jobs() == 0
        assert done == []

    def test_waits_for_its_time(self):
        note_toy.defer(word="later", in_seconds=3600)
        assert run_due_jobs() == 0
        assert run_due_jobs(including_later=True) == 1

    def test_adds_nothing_when_one_waits_already(self):
        assert note_toy.defer(word="once", once="toy") is not None
        assert note_toy.defer(word="again", once="toy") is None
        run_due_jobs()
        assert done == ["once"]

    def test_runs_jobs_of_one_lock_in_order(self):
        for word in ("first", "second", "third"):
            note_toy.defer(word=word, lock="toy")
        run_due_jobs()
        assert done == ["first", "second", "third"]


@pytest.mark.django_db
class FailedJob:
    def test_is_put_back_and_then_given_up(self):
        break_toy.defer(word="one")
        with pytest.raises(JobsFailed):
            run_due_jobs()
        assert states() == ["todo"]
        assert run_due_jobs(including_later=True, raises=False) == 1
        assert states() == ["failed"]
        assert done == ["one", "one"]

    def test_is_kept_with_its_place_and_without_its_message(self):
        break_toy.defer(word="one")
        run_due_jobs(raises=False)
        failure = JobFailure.objects.get()
        assert (failure.task, failure.attempt, failure.fault) == (
            "jobs.break_toy",
            1,
            "ValueError",
        )
        assert failure.place.startswith("platform/jobs/tests/toy_tasks.py:")
        assert "secret" not in f"{failure.fault}{failure.place}"
