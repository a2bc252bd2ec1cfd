"""A PostgreSQL and processes of their own for the tests that kill them."""

import multiprocessing
import os
import shutil
import signal
import smtplib
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import Any

import psycopg
import pytest

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.platform.database.launcher import (
    Server,
    create_database_if_missing,
    local_server,
)

MAILBOX = "ihms@council.example"
LONGEST = 90
_AT_WORK = """
SELECT (SELECT count(*) FROM mail_inboundmail WHERE state <> 'filed'),
  (SELECT count(*) FROM procrastinate_jobs
   WHERE queue_name = 'mail' AND status IN ('todo', 'doing'))
"""
# Django is loaded once, in the server that every process of these tests is forked from.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["rooftree.platform.mail.tests.fault_process"])


@dataclass
class Child:
    """One process that works on mail."""

    process: ForkServerProcess
    line: Connection

    def hear(self) -> Any:
        assert self.line.poll(LONGEST), "The process says nothing."
        return self.line.recv()

    def await_stops(self, count: int) -> None:
        """Wait until that many mails have reached the point."""
        assert [self.hear() for _ in range(count)] == ["."] * count

    def go_on(self) -> None:
        self.line.send("go on")

    def kill(self) -> None:
        self.process.kill()
        self.process.join(LONGEST)
        assert self.process.exitcode == -signal.SIGKILL

    def end(self) -> None:
        self.process.join(LONGEST)
        assert self.process.exitcode == 0


@dataclass
class World:
    """A server that may be killed, and the processes that work on it."""

    server: Server
    files: Path
    sent: list[str] = field(default_factory=list)
    found: dict[str, Any] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return self.server.url_of("faults")

    def start(self, what: str, point: str = "", ids: Sequence[int] = ()) -> Child:
        here, there = _FORKS.Pipe()
        process = _FORKS.Process(target=_run, args=(what, point, tuple(ids), there), daemon=True)
        process.start()
        there.close()
        return Child(process, here)

    def finish(self) -> None:
        """Do what a new worker does, and say what there is then."""
        child = self.start("finish")
        self.found = child.hear()
        child.end()

    def kill_database(self) -> None:
        assert self.server.process
        assert self.server.process.started
        os.kill(self.server.process.started.pid, signal.SIGKILL)
        self.server.process.started.wait(LONGEST)

    def revive_database(self) -> None:
        """Start the server again. Until the killed one's last process has ended it can't be."""
        deadline = time.monotonic() + LONGEST
        while not self.server.revive():
            assert time.monotonic() < deadline, "The killed server does not end."
            time.sleep(0.05)

    def put(self, count: int) -> list[int]:
        """Put raw mails in as the listener does, and give their ids."""
        ids = []
        with psycopg.connect(self.url, autocommit=True) as connection:
            for raw in self.raw_mails(count):
                row = connection.execute(
                    "INSERT INTO mail_inboundmail (raw, sha256, size, mailbox_id, came_by,"
                    " envelope_sender, envelope_recipients, received_at, state, reason, tries,"
                    " latest_fault, claim_name, claim_reason, filed_as, filed_kind, reference,"
                    " is_answered) SELECT %s, %s, %s, id, 'smtp', 'a@example.org', %s, now(),"
                    " 'received', '', 0, '', '', '', '', '', '', false FROM mail_mailbox RETURNING id",
                    [raw, "0" * 64, len(raw), [MAILBOX]],
                ).fetchone()
                assert row
                ids.append(row[0])
        return ids

    def put_again(self, ids: list[int]) -> list[int]:
        """Put the same bytes in once more."""
        columns = (
            "raw, sha256, size, mailbox_id, came_by, envelope_sender, envelope_recipients,"
            " received_at, state, reason, tries, latest_fault, claim_name, claim_reason, filed_as,"
            " filed_kind, reference, is_answered"
        )
        with psycopg.connect(self.url, autocommit=True) as connection:
            rows = connection.execute(
                f"INSERT INTO mail_inboundmail ({columns}) SELECT {columns} FROM mail_inboundmail"
                " WHERE id = ANY(%s) RETURNING id",
                [ids],
            ).fetchall()
        return [row[0] for row in rows]

    def await_rest(self) -> None:
        """Wait until workers have brought every mail and every job on mail to its end."""
        deadline = time.monotonic() + LONGEST
        with psycopg.connect(self.url, autocommit=True) as connection:
            while connection.execute(_AT_WORK).fetchone() != (0, 0):
                assert time.monotonic() < deadline, "Not every mail was filed."
                time.sleep(0.1)

    def raw_mails(self, count: int) -> list[bytes]:
        return [self.raw_mail() for _ in range(count)]

    def raw_mail(self) -> bytes:
        message_id = f"{uuid.uuid4().hex}@council.example"
        self.sent.append(message_id)
        lines = [
            "From: Morven Baillie <morven.baillie@council.example>",
            f"To: {MAILBOX}",
            "Subject: Diary",
            f"Message-ID: <{message_id}>",
            'Content-Type: multipart/mixed; boundary="b"',
            "",
            "--b",
            "",
            "It does not open.",
            "--b",
            'Content-Disposition: attachment; filename="note.txt"',
            "",
            message_id,
            "--b--",
            "",
        ]
        return "\r\n".join(lines).encode()

    def assert_nothing_lost_and_nothing_twice(self) -> None:
        found = self.found
        assert sorted(found["ledger"]) == sorted(self.sent)
        states = [(state, filed_as) for state, filed_as, _, _ in found["rows"]]
        assert {state for state, _ in states} <= {"filed"}, found["rows"]
        assert sum(filed_as == "new" for _, filed_as in states) == len(self.sent)
        assert {filed_as for _, filed_as in states} <= {"new", "duplicate"}


def _run(what: str, point: str, ids: Sequence[int], line: Connection) -> None:
    from rooftree.platform.mail.tests import fault_process  # noqa: PLC0415 - in the forked process

    fault_process.main(what, point, ids, line)


def send_all(port: int, raws: list[bytes]) -> list[bytes]:
    """Hand mails to the listener at once; give those that it did not answer 250 to."""

    def send(raw: bytes) -> bytes | None:
        try:
            with smtplib.SMTP("127.0.0.1", port, timeout=LONGEST) as client:
                client.sendmail("a@example.org", [MAILBOX], raw)
        except (smtplib.SMTPException, OSError):
            return raw
        return None

    with ThreadPoolExecutor(len(raws)) as threads:
        return [raw for raw in threads.map(send, raws) if raw is not None]


@contextmanager
def a_world(folder: Path) -> Iterator[World]:
    server = local_server(folder, purpose="faults", is_durable=True)
    try:
        create_database_if_missing(server.url, "faults")
        world = World(server, folder / "files")
        with pytest.MonkeyPatch.context() as patch:
            # The server of forks is told nothing of our paths, and would silently preload nothing.
            patch.setenv("PYTHONPATH", os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)]))
            patch.setenv("DATABASE_URL", world.url)
            patch.setenv("ROOFTREE_FILES", str(world.files))
            child = world.start("prepare")
        assert child.line.poll(LONGEST * 3)
        assert child.hear() == "prepared"
        yield world
    finally:
        server.leave()
        if server.folder is not None:
            shutil.rmtree(server.folder, ignore_errors=True)
