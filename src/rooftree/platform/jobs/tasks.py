"""Turn a function into background work, and put jobs for it into the caller's transaction."""

import contextlib
import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from django.db import DatabaseError, transaction
from django.utils import timezone
from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.job_context import JobContext
from procrastinate.jobs import Job
from procrastinate.retry import BaseRetryStrategy, RetryDecision
from procrastinate.tasks import configure_task

from rooftree.platform.jobs import queue as queue_
from rooftree.platform.jobs.models import JobFailure
from rooftree.platform.jobs.rules.retries import wait_before_retry
from rooftree.platform.jobs.rules.titles import title_of

logger = logging.getLogger(__name__)
_known: dict[str, "Task"] = {}
DEFAULT_TRIES = 5
# The checkout's own folder may be called rooftree too, so the package says where it lies.
SOURCE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Task:
    """A function that runs in the background. Its keyword arguments are plain JSON values."""

    name: str
    function: Callable[..., None]
    queue: str
    tries: int

    def __call__(self, **values: object) -> None:
        """Run it here and now, as a plain function."""
        self.function(**values)

    def defer(
        self,
        *,
        lock: str | None = None,
        once: str | None = None,
        in_seconds: int = 0,
        **values: object,
    ) -> int | None:
        """Queue a job that is there if the caller's transaction commits. Returns the job's id.

        Jobs of one `lock` run one after the other, in order. Of jobs with one `once` only one
        waits at a time: asking again adds nothing and gives None.
        """
        deferrer = configure_task(
            name=self.name,
            job_manager=queue_.manager,
            queue=self.queue,
            lock=lock,
            queueing_lock=once,
            schedule_at=queue_.later(in_seconds),
        )
        try:
            # Of its own savepoint, so that "waits already" does not spoil the transaction.
            with transaction.atomic(savepoint=once is not None):
                return deferrer.defer(**cast("dict[str, Any]", values))
        except queue_.AlreadyEnqueued:
            return None

    def run(self, job: Job) -> None:
        """Run a job of the queue, and keep what went wrong."""
        try:
            self.function(**job.task_kwargs)
        except Exception as fault:
            _note_failure(job, fault)
            raise


class _Retry(BaseRetryStrategy):
    def __init__(self, tries: int) -> None:
        self.tries = tries

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> RetryDecision | None:
        """Wait longer after each try."""
        del exception
        wait = wait_before_retry(job.attempts, self.tries)
        return None if wait is None else RetryDecision(retry_in={"seconds": wait})


def task(
    *, queue: str = "default", tries: int = DEFAULT_TRIES
) -> Callable[[Callable[..., None]], Task]:
    """Register the function, which must be safe to run twice, as background work."""

    def register(function: Callable[..., None]) -> Task:
        made = Task(_name_of(function), function, queue, tries)
        _known[made.name] = made
        add_to(app, made)
        return made

    return register


def add_to(queue_app: App, made: Task) -> None:
    """Make the queue's app able to run the task."""

    def run(context: JobContext, /, **values: object) -> None:
        del values
        made.run(context.job)

    queue_app.task(name=made.name, queue=made.queue, retry=_Retry(made.tries), pass_context=True)(
        run
    )


def add_all_to(queue_app: App) -> None:
    """Add what was registered before the queue's real app took the place of the early one."""
    for made in _known.values():
        if made.name not in queue_app.tasks:
            add_to(queue_app, made)


class TaskUnknown(Exception):
    """No module registered a task of this name."""


def defer(name: str, **values: object) -> int | None:
    """Queue a job by its task's name, `"mail.parse"`; as `Task.defer`, with the same options.

    Actions use this, because a module's `jobs` package stands above its actions.
    """
    found = _known.get(name)
    if found is None:
        raise TaskUnknown(name)
    return found.defer(**cast("Any", values))


def task_title(name: str) -> str:
    """Give what a task does in words; one whose module is gone is shown by its name."""
    found = _known.get(name)
    return (title_of(found.function) if found else "") or name


def known_task(name: str) -> Task | None:
    """Find the task that a job of the queue names."""
    return _known.get(name)


def _name_of(function: Callable[..., None]) -> str:
    """Name it by its module of the house: `mail.parse`."""
    _, _, module, *_ = function.__module__.split(".")
    return f"{module}.{function.__name__}"


def _note_failure(job: Job, fault: Exception) -> None:
    place = _place_of(fault)
    logger.error("Job %s (%s) failed: %s at %s", job.id, job.task_name, type(fault).__name__, place)
    # A database that is away can't keep it either; the log has it.
    with contextlib.suppress(DatabaseError):
        JobFailure.objects.create(
            job_id=job.id or 0,
            task=job.task_name,
            attempt=job.attempts + 1,
            failed_at=timezone.now(),
            fault=type(fault).__name__,
            place=place,
        )


def _place_of(fault: Exception) -> str:
    """Say where in our own code it went wrong: never with values, which may be personal."""
    frames = [(Path(f.filename), f) for f in traceback.extract_tb(fault.__traceback__)]
    ours = [(path, frame) for path, frame in frames if SOURCE in path.parents]
    if ours:
        path, frame = ours[-1]
        return f"{path.relative_to(SOURCE).as_posix()}:{frame.lineno} {frame.name}"[:250]
    return f"{frames[-1][0].name}:{frames[-1][1].lineno}" if frames else ""
