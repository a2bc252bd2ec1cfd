"""A PostgreSQL and processes of their own for the tests that kill them."""

import json
import os
import shutil
import signal
import smtplib
import subprocess
import sys
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psycopg

from rooftree.platform.database.launcher import (
    Server,
    create_database_if_missing,
    local_server,
)

CHILD = Path(__file__).with_name("mail_child.py")
SOURCE = Path(__file__).parents[2] / "src"
MAILBOX = "ihms@council.example"
LONGEST = 90


@dataclass
class World:
    """A server that may be killed, and the processes that work on it."""

    server: Server
    files: Path
    sent: list[str] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.server.url_of("faults")

    def start(self, *words: object) -> subprocess.Popen[str]:
        environment = os.environ | {
            "DATABASE_URL": self.url,
            "ROOFTREE_FILES": str(self.files),
            "PYTHONPATH": str(SOURCE),
            "DJANGO_SETTINGS_MODULE": "rooftree.config.settings.test",
        }
        return subprocess.Popen(
            [sys.executable, str(CHILD), *map(str, words)],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: object) -> str:
        with self.start(*words) as child:
            out, err = child.communicate(timeout=LONGEST)
        assert child.returncode == 0, err
        return out

    def kill_database(self) -> None:
        assert self.server.process
        assert self.server.process.started
        os.kill(self.server.process.started.pid, signal.SIGKILL)
        self.server.process.started.wait(LONGEST)

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
        found: dict[str, Any] = json.loads(self.run("report"))
        assert sorted(found["ledger"]) == sorted(self.sent)
        states = [(state, filed_as) for state, filed_as, _, _ in found["rows"]]
        assert {state for state, _ in states} <= {"filed"}, found["rows"]
        assert sum(filed_as == "new" for _, filed_as in states) == len(self.sent)
        assert {filed_as for _, filed_as in states} <= {"new", "duplicate"}


def await_dots(child: subprocess.Popen[str], count: int) -> None:
    """Wait until that many mails have reached the point."""
    assert child.stdout
    assert child.stdout.read(count) == "." * count, child.stderr.read() if child.stderr else ""


def go_on(child: subprocess.Popen[str]) -> None:
    assert child.stdin
    child.stdin.write("\n")
    child.stdin.flush()


def kill(child: subprocess.Popen[str]) -> None:
    child.send_signal(signal.SIGKILL)
    with child:
        child.wait(LONGEST)


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
        environment = os.environ | {
            "DATABASE_URL": world.url,
            "PYTHONPATH": str(SOURCE),
            "DJANGO_SETTINGS_MODULE": "rooftree.config.settings.test",
        }
        migrate = [sys.executable, "-m", "django", "migrate", "--verbosity=0"]
        subprocess.run(migrate, env=environment, check=True, timeout=LONGEST * 3)
        world.run("prepare")
        yield world
    finally:
        server.leave()
        if server.folder is not None:
            shutil.rmtree(server.folder, ignore_errors=True)
