"""Processes of their own that work on mail and stop where the test wants them killed.

Each sends one `.` for each mail that has reached the point, and goes on when it is sent a word.
The steps are wrapped here: the product has no hooks. Loading this module sets Django up, once,
in the server that the processes are forked from.
"""

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import timedelta
from multiprocessing.connection import Connection
from typing import Any

import django

if "pytest" not in sys.modules:
    os.environ["DJANGO_SETTINGS_MODULE"] = "rooftree.config.settings.test"
    django.setup()

import pytest
from django.core.management import call_command
from django.db import connection

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.jobs.tests.quick_worker import run_quick_worker
from rooftree.platform.mail import listener
from rooftree.platform.mail.actions import (
    ensure_mailbox,
    parse_mail,
    receive_mail,
    settle_mail,
)
from rooftree.platform.mail.actions.rescue_waiting import rescue_waiting_mail
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import Claim, Filing, MailClaimEntry
from rooftree.platform.slots.tests.filling import fill_only

THREADS = 40


class Stop:
    """Where this process stops, and the line to the test."""

    point = ""
    line: Connection
    go_on = threading.Event()
    speaking = threading.Lock()


def tell(words: object) -> None:
    with Stop.speaking:
        Stop.line.send(words)


def stop_here() -> None:
    tell(".")
    Stop.go_on.wait()


def before(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **named: Any) -> Any:
        stop_here()
        return function(*args, **named)

    return wrapped


def after(function: Callable[..., Any]) -> Callable[..., Any]:
    def wrapped(*args: Any, **named: Any) -> Any:
        result = function(*args, **named)
        stop_here()
        return result

    return wrapped


class Ledger:
    """Takes every mail and writes it down, in a table that would let it be written twice."""

    def claim(self, mail: Any) -> Claim:
        if Stop.point == "claimed":
            stop_here()
        return Claim("the ledger takes all")

    def file(self, mail: Any, claim: Claim) -> Filing:
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO fault_ledger VALUES (%s)", [mail.message_id])
        if Stop.point == "filed-uncommitted":
            stop_here()
        return Filing("new", claim.reason, "TOY-1", Ref("toys.toy", mail.id))


def wrap_steps() -> None:
    fill_only(pytest.MonkeyPatch(), "mail_claims", MailClaimEntry(1, "ledger", Ledger()))
    wraps: dict[str, tuple[Any, str, Callable[..., Any]]] = {
        "before-reading": (settle_mail, "parse_mail", before),
        "read": (parse_mail, "read_in_child", after),
        "attachment-stored": (parse_mail, "_attachment", after),
        "read-kept": (settle_mail, "parse_mail", after),
        "filed": (settle_mail, "file_mail", after),
        "before-storing": (listener, "receive_stub", before),
        "stored-uncommitted": (receive_mail.events, "publish", after),
        "stored": (listener, "receive_stub", after),
    }
    if Stop.point in wraps:
        owner, name, how = wraps[Stop.point]
        setattr(owner, name, how(getattr(owner, name)))


def work(ids: list[int]) -> None:
    """Do what the jobs of these mails do, all at once."""

    def settle(mail_id: int) -> None:
        try:
            settle_mail.settle_mail(mail_id=mail_id)
        except Exception as fault:  # noqa: BLE001 - a job that fails is tried again
            faults.append(type(fault).__name__)
        finally:
            connection.close()

    faults: list[str] = []
    with ThreadPoolExecutor(THREADS) as threads:
        list(threads.map(settle, ids))
    tell(faults)


def finish() -> None:
    """Do what a new worker does: take up what waits without a job, and run the jobs."""
    with durable_at_its_end():
        rescue_waiting_mail(older_than=timedelta(0))
        run_due_jobs(queues=["mail"], including_later=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT message_id FROM fault_ledger")
        ledger = [row[0] for row in cursor.fetchall()]
    rows = InboundMail.objects.values_list("state", "filed_as", "reason", "parsed__message_id")
    tell({"ledger": ledger, "rows": list(rows)})


def prepare() -> None:
    with durable_at_its_end():
        call_command("migrate", verbosity=0)
        with connection.cursor() as cursor:
            cursor.execute("CREATE TABLE IF NOT EXISTS fault_ledger (message_id text)")
        actor = Actor.system("fault tests")
        ensure_mailbox.ensure_mailbox(actor=actor, address="ihms@council.example", name="IHMS")
    tell("prepared")


@contextmanager
def durable_at_its_end() -> Iterator[None]:
    """Spare each commit its wait for the disk, where nothing is killed before all is there."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = off")
    yield
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = on")
        # A commit that waits for the disk waits for all that were made before it.
        cursor.execute("CREATE TABLE IF NOT EXISTS fault_commit ()")
        cursor.execute("DROP TABLE fault_commit")


def listen() -> None:
    listener._THREADS = THREADS
    asyncio.run(listener.serve("127.0.0.1", 0, when_ready=tell))


def _hear() -> None:
    Stop.line.recv()
    Stop.go_on.set()


def main(what: str, point: str, ids: Sequence[int], line: Connection) -> None:
    Stop.point, Stop.line = point, line
    wrap_steps()
    threading.Thread(target=_hear, daemon=True).start()
    if what == "work":
        work(list(ids))
    else:
        {"finish": finish, "prepare": prepare, "listen": listen, "worker": run_quick_worker}[what]()
