"""The worker: runs jobs until it is told to stop, and outlives a database that goes away."""

import asyncio
import logging
import os
import signal
import threading
from collections.abc import Callable
from types import FrameType

from procrastinate import App
from procrastinate.contrib.django import app
from procrastinate.contrib.django.django_connector import DjangoConnector
from procrastinate.exceptions import ConnectorException
from psycopg import OperationalError as PsycopgUnreachable

from rooftree.platform.jobs.timekeeper import Timekeeper

logger = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 5.0
LAPSED_SECONDS = 30
# A job that takes longer to finish than this is left midway; it is rescued and run again.
STOP_SECONDS = 20
LONGEST_PAUSE = 30


class WithoutMessages(logging.Filter):
    """Takes a fault's message and trace out of the queue's log lines: they can quote a record."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Keep the line, without what was raised."""
        record.exc_info, record.exc_text = None, None
        return True


class Worker:
    """Runs jobs, several at a time, until SIGTERM or Ctrl-C."""

    def __init__(self, *, concurrency: int) -> None:
        self.concurrency = concurrency
        self.stopping = threading.Event()
        self._stop_running: Callable[[], None] | None = None

    def run(self) -> None:
        """Run until told to stop."""
        logging.getLogger("procrastinate.worker").addFilter(WithoutMessages())
        signal.signal(signal.SIGTERM, self._stop)
        signal.signal(signal.SIGINT, self._stop)
        timekeeper = Timekeeper(self.stopping)
        timekeeper.start()
        pause = 1
        while not self.stopping.is_set():
            try:
                asyncio.run(self._work())
                pause = 1
            except (ConnectorException, PsycopgUnreachable, OSError) as fault:
                logger.warning("The database is away (%s).", type(fault).__name__)
            if not self.stopping.is_set():
                logger.warning("The worker starts again in %s seconds.", pause)
                self.stopping.wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        timekeeper.join(timeout=STOP_SECONDS)

    async def _work(self) -> None:
        connector = app.connector
        assert isinstance(connector, DjangoConnector)  # noqa: S101 - Django's app has no other
        with app.replace_connector(connector.get_worker_connector()) as worker_app:
            async with worker_app.open_async():
                await self._run_jobs(worker_app)

    async def _run_jobs(self, worker_app: App) -> None:
        running = asyncio.ensure_future(
            worker_app.run_worker_async(
                concurrency=self.concurrency,
                install_signal_handlers=False,
                update_heartbeat_interval=HEARTBEAT_SECONDS,
                stalled_worker_timeout=LAPSED_SECONDS,
                shutdown_graceful_timeout=STOP_SECONDS,
            )
        )
        loop = asyncio.get_running_loop()

        def stop_running() -> None:
            loop.call_soon_threadsafe(running.cancel)

        self._stop_running = stop_running
        if self.stopping.is_set():
            running.cancel()
        try:
            await running
        except asyncio.CancelledError:
            logger.info("The worker has stopped.")
        finally:
            self._stop_running = None

    def _stop(self, _signal: int, _frame: FrameType | None) -> None:
        self.stopping.set()
        # A job in a thread can't be broken off, so the process goes without it.
        last_call = threading.Timer(STOP_SECONDS + 5, os._exit, [1])
        last_call.daemon = True
        last_call.start()
        if self._stop_running is not None:
            self._stop_running()
