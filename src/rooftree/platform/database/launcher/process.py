"""Start, await and stop the postgres of one cluster."""

import contextlib
import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

import psycopg

from rooftree.platform.database.launcher.binaries import Binaries
from rooftree.platform.database.launcher.cluster import ENVIRONMENT
from rooftree.platform.database.launcher.databases import database_url
from rooftree.platform.database.launcher.places import Place
from rooftree.platform.database.launcher.refusals import (
    ServerWouldNotStart,
    disk_full,
    refusal_of,
)

# After a crash the server refuses for some seconds while its old processes end and it recovers.
LONGEST_RECOVERY = 30.0
LONGEST_STOP = 60.0
_LARGEST_LOG = 10_000_000

_ALWAYS = {
    "listen_addresses": "",
    "max_connections": "200",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # What people typed stays out of the log.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_statement": "none",
}
_NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass
class Process:
    """The postgres of one cluster, whoever started it."""

    binaries: Binaries
    place: Place
    data: Path
    is_durable: bool
    started: subprocess.Popen[bytes] | None = field(default=None)

    def answers(self) -> bool:
        """Tell whether the server takes connections now."""
        try:
            psycopg.connect(self._url, connect_timeout=3).close()
        except psycopg.OperationalError:
            return False
        return True

    def start(self) -> None:
        """Start the server unless it runs, and wait until it answers."""
        deadline = time.monotonic() + LONGEST_RECOVERY
        log_began_at = self._log_size()
        while not self.answers():
            said = self._log_since(log_began_at)
            if "No space left on device" in said:
                raise disk_full(self.place.folder)
            if time.monotonic() > deadline:
                raise self._refusal(said)
            if not self.is_alive():
                self._launch()
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop the server: running statements are broken off, what was committed is kept."""
        # pg_ctl takes one that was killed for alive until its parent, often us, has read its end.
        sees_it_end = self.started is not None or sys.platform == "linux"
        patience = ["-W"] if sees_it_end else ["-t", f"{LONGEST_STOP:.0f}"]
        subprocess.run(  # noqa: S603 - our own program, no shell
            [
                self.binaries.program("pg_ctl"),
                "stop",
                "-D",
                str(self.data),
                "-m",
                "fast",
                *patience,
            ],
            cwd=self.place.folder,
            env=ENVIRONMENT,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            **self.place.account,
        )
        deadline = time.monotonic() + LONGEST_STOP
        while sees_it_end and self.is_alive() and time.monotonic() < deadline:
            time.sleep(0.02)

    @property
    def _url(self) -> str:
        return database_url(str(self.place.socket_folder), "postgres")

    def is_alive(self) -> bool:
        """Tell whether processes of the server live, answering or not."""
        if self.started is not None:
            if self.started.poll() is None:
                return True
            self.started = None
        if sys.platform != "linux":
            return self.answers()
        # Processes of a server that was killed end by themselves within seconds.
        return bool(_processes_within(self.data))

    def _launch(self) -> None:
        pid_file = self.data / "postmaster.pid"
        if sys.platform == "linux" and pid_file.exists() and not _processes_within(self.data):
            # Its number may by now be another process's, which PostgreSQL can't tell.
            pid_file.unlink(missing_ok=True)
        settings = _ALWAYS | {"unix_socket_directories": str(self.place.socket_folder)}
        if not self.is_durable:
            settings |= _NOT_DURABLE
        command = [self.binaries.program("postgres"), "-D", str(self.data)]
        command += [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        try:
            with self._open_log() as log:
                # Its own session: Ctrl-C at our terminal must not stop it under other users.
                self.started = subprocess.Popen(  # noqa: S603 - our own program, no shell
                    command,
                    cwd=self.place.folder,
                    env=ENVIRONMENT,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                    **self.place.account,
                )
        except OSError as fault:
            raise refusal_of(fault, self.place.folder) from fault

    def _open_log(self) -> BinaryIO:
        return cast("BinaryIO", self.place.log.open("ab"))

    def _log_size(self) -> int:
        log = self.place.log
        if not log.exists():
            return 0
        if log.stat().st_size > _LARGEST_LOG:
            log.write_bytes(b"")
        return log.stat().st_size

    def _log_since(self, start: int) -> str:
        try:
            with self.place.log.open("rb") as log:
                log.seek(start)
                return log.read().decode("utf-8", "replace")
        except OSError:
            return ""

    def _refusal(self, said: str) -> ServerWouldNotStart:
        reason = (said.strip().splitlines() or ["it gave no reason"])[-1]
        return ServerWouldNotStart(
            f"PostgreSQL did not start within {LONGEST_RECOVERY:.0f} seconds"
            f" (its log is {self.place.log}): {reason}"
        )


def _processes_within(data: Path) -> list[int]:
    """Find living processes that work in the cluster's folder, as every process of it does."""
    found = []
    for entry in Path("/proc").glob("[0-9]*/cwd"):
        with contextlib.suppress(OSError):
            if os.readlink(entry) == str(data):  # noqa: PTH115 - Path.readlink is slower here
                found.append(int(entry.parent.name))
    return found
