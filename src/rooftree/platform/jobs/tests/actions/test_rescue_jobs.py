"""Put back the jobs of a worker that is gone."""

import pytest
from django.db import connection
from django.utils import timezone

from rooftree.platform.jobs import queue
from rooftree.platform.jobs.actions.rescue_jobs import rescue_jobs
from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.jobs.models import JobFailure
from rooftree.platform.jobs.tests.toy_tasks import done, note_toy


@pytest.fixture
def left_midway() -> int:
    """A job whose worker was killed a minute ago."""
    done.clear()
    note_toy.defer(word="rescued")
    worker_id = queue.join()
    job = queue.fetch(None, worker_id)
    assert job is not None
    assert job.id is not None
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1 minute'"
        )
    return job.id


def status(job_id: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text FROM procrastinate_jobs WHERE id = %s", [job_id])
        return cursor.fetchone()[0]


@pytest.mark.django_db
class RescueJobs:
    def test_has_the_job_run_again(self, left_midway):
        assert rescue_jobs(at=timezone.now()) == 1
        assert run_due_jobs() == 1
        assert done == ["rescued"]

    def test_keeps_that_the_worker_was_lost(self, left_midway):
        rescue_jobs(at=timezone.now())
        assert JobFailure.objects.get().fault == "WorkerLost"

    def test_leaves_a_job_whose_worker_lives(self, left_midway):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_workers SET last_heartbeat = now()")
        assert rescue_jobs(at=timezone.now()) == 0
        assert status(left_midway) == "doing"

    def test_rescues_after_the_worker_was_struck_off(self, left_midway):
        with connection.cursor() as cursor:
            cursor.execute("DELETE FROM procrastinate_workers")
        assert rescue_jobs(at=timezone.now()) == 1

    def test_gives_up_a_job_that_takes_every_worker_down(self, left_midway):
        with connection.cursor() as cursor:
            cursor.execute("UPDATE procrastinate_jobs SET attempts = 7")
        rescue_jobs(at=timezone.now())
        assert status(left_midway) == "failed"
