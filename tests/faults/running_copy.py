"""A whole copy on a data folder and ports of its own, started as a person starts it."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.platform.database.launcher import place_for


class Copy:
    """A demo on a data folder and ports of its own."""

    def __init__(self, data: Path, *options: str) -> None:
        self.data = data
        self.options = options
        self.port, self.mail_port = free_port(), free_port()
        self.process: subprocess.Popen[str] | None = None
        self.told: list[str] = []
        self.first_start = 0.0

    def command(self, *more: str) -> list[str]:
        return [
            *(sys.executable, "-m", "rooftree", "demo", "--data", str(self.data)),
            *("--port", str(self.port), "--mail-port", str(self.mail_port)),
            *self.options,
            *more,
        ]

    def start(self) -> float:
        started = time.monotonic()
        self.process = subprocess.Popen(
            self.command(), env=environment(), stdout=subprocess.PIPE, text=True
        )
        self.told = []
        for line in self.process.stdout:
            self.told.append(line)
            if line.startswith("Ctrl-C"):
                return time.monotonic() - started
        pytest.fail("The demo ended before it was up.")

    def stop(self) -> int:
        if self.process is None:
            return 0
        self.process.send_signal(signal.SIGINT)
        status = self.process.wait(60)
        self.process.stdout.close()
        self.process = None
        return status

    def status(self) -> int | None:
        address = f"http://127.0.0.1:{self.port}/sign-in/"
        try:
            with urllib.request.urlopen(address, timeout=10) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            with answer:
                return answer.code
        except OSError:
            return None

    def await_status(self, wanted: int) -> bool:
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if self.status() == wanted:
                return True
            time.sleep(0.2)
        return False

    def postgresql(self) -> int | None:
        """Give the number of the server's first process, as its own file tells it."""
        for file in place_for(self.data).folder.glob("postgres-*/postmaster.pid"):
            with contextlib.suppress(OSError, ValueError, IndexError):
                return int(file.read_text().splitlines()[0])
        return None

    def processes(self, words: str) -> list[int]:
        """Find the copy's own processes by what they were started with."""
        mark = f"ROOFTREE_DATA={self.data}".encode()
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                is_ours = mark in (entry / "environ").read_bytes().split(b"\0")
                line = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:
                continue
            if is_ours and words in line:
                found.append(int(entry.name))
        return found


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as trial:
        return trial.getsockname()[1]


def environment() -> dict[str, str]:
    left_out = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "ROOFTREE_DATA", "ROOFTREE_ENVIRONMENT"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    return kept | {"PYTHONPATH": str(CHECKOUT / "src")}


@contextmanager
def a_copy(data: Path, *options: str) -> Iterator[Copy]:
    found = Copy(data, *options)
    found.first_start = found.start()
    try:
        yield found
    finally:
        found.stop()
        shutil.rmtree(place_for(found.data).folder, ignore_errors=True)
