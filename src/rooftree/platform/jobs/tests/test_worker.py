"""A real worker in a process of its own, stopped and killed."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db import connection, transaction
from django.utils import timezone

from rooftree.platform.jobs import queue
from rooftree.platform.jobs.actions.rescue_jobs import rescue_jobs
from rooftree.platform.jobs.interface import worker_heard_at
from rooftree.platform.jobs.models import JobFailure

SOURCE = Path(__file__).resolve().parents[4]
Start = Callable[[], "subprocess.Popen[bytes]"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start workers, and stop what is left of them."""
    settings = connection.settings_dict
    environment = {
        **os.environ,
        "DATABASE_URL": f"postgresql:///{settings['NAME']}?host={settings['HOST']}"
        f"&user={settings['USER']}&port={settings['PORT']}",
        "ROOFTREE_TEST_FOLDER": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": os.environ["DJANGO_SETTINGS_MODULE"],
        "PYTHONPATH": os.pathsep.join([str(SOURCE), os.environ.get("PYTHONPATH", "")]),
    }
    children = []

    def run() -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "rooftree.platform.jobs.tests.worker_child"]
        children.append(subprocess.Popen(command, env=environment))
        return children[-1]

    yield run
    for child in children:
        child.kill()
        child.wait()


def until(holds: Callable[[], bool], seconds: float = 20) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "It did not come about in time."
        time.sleep(0.05)


def put(line: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args)"
            " VALUES ('default', 'jobs.write_line', jsonb_build_object('line', %s::text))"
            " RETURNING id",
            [line],
        )
        return cursor.fetchone()[0]


def status(job_id: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text FROM procrastinate_jobs WHERE id = %s", [job_id])
        return cursor.fetchone()[0]


def lines(folder: Path) -> list[str]:
    file = folder / "lines"
    return file.read_text().split() if file.exists() else []


@pytest.mark.django_db(transaction=True)
class Work:
    def test_runs_a_job_and_says_that_it_is_alive(self, start, tmp_path):
        start()
        job_id = put("one")
        until(lambda: status(job_id) == "succeeded")
        assert lines(tmp_path) == ["one"]
        heard_at = worker_heard_at()
        assert heard_at is not None
        assert (timezone.now() - heard_at).total_seconds() < 15

    def test_logs_a_fault_without_its_message(self, start, tmp_path, capfd):
        start()
        job_id = put("break")
        until(lambda: JobFailure.objects.filter(job_id=job_id).exists())
        good = put("one")
        until(lambda: status(good) == "succeeded")
        logged = capfd.readouterr().err
        assert "(jobs.write_line) failed: ValueError at platform/jobs" in logged
        assert "secret" not in logged

    def test_never_runs_a_job_of_an_undone_transaction(self, start, tmp_path):
        start()
        with transaction.atomic():
            put("undone")
            time.sleep(0.5)
            transaction.set_rollback(True)
        job_id = put("done")
        until(lambda: status(job_id) == "succeeded")
        assert lines(tmp_path) == ["done"]

    def test_stops_when_told_to_and_finishes_what_it_has_begun(self, start, tmp_path):
        (tmp_path / "wait").touch()
        child = start()
        job_id = put("one")
        until(lambda: lines(tmp_path) == ["one"])
        child.send_signal(signal.SIGTERM)
        time.sleep(0.3)
        (tmp_path / "wait").unlink()
        assert child.wait(timeout=20) == 0
        assert status(job_id) == "succeeded"

    def test_runs_a_job_again_that_was_killed_midway(self, start, tmp_path):
        (tmp_path / "wait").touch()
        child = start()
        job_id = put("one")
        until(lambda: lines(tmp_path) == ["one"])
        child.kill()
        child.wait()
        assert status(job_id) == "doing"
        (tmp_path / "wait").unlink()
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE procrastinate_workers SET last_heartbeat = now() - interval '1h'"
            )
        assert rescue_jobs(at=timezone.now()) == 1
        start()
        until(lambda: status(job_id) == "succeeded")
        assert lines(tmp_path) == ["one", "one"]

    def test_outlives_the_loss_of_its_connections(self, start, tmp_path):
        child = start()
        first = put("one")
        until(lambda: status(first) == "succeeded")
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        second = put("two")
        until(lambda: status(second) == "succeeded", seconds=40)
        assert child.poll() is None
        assert queue.stalled(3600) == []
