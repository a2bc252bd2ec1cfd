"""The processes of a running copy: started, watched, started again, and stopped together."""

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

LONGEST_DELAY = 60.0
# A process that ran this long was healthy: its next end starts the delays afresh.
HEALTHY_AFTER = 60.0
_PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """One process, and when it may start again after it ended."""

    name: str
    command: list[str]
    environment: dict[str, str]
    ends: int = 0
    _process: subprocess.Popen[bytes] | None = field(default=None, repr=False)
    _started_at: float = 0.0
    _due_at: float = 0.0

    def start(self) -> None:
        """Start it in its own session, so that Ctrl-C reaches only the one who watches."""
        self._process = subprocess.Popen(  # noqa: S603 - our own program, no shell
            self.command,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=sys.stderr,
            start_new_session=True,
            preexec_fn=_end_with_parent,  # noqa: PLW1509 - one thread here
        )
        self._started_at = time.monotonic()

    def watch(self) -> str:
        """Start it again when it is due; returns a sentence when it has just ended."""
        if self._process is None:
            if time.monotonic() >= self._due_at:
                self.start()
            return ""
        status = self._process.poll()
        if status is None:
            return ""
        self._end_group()
        self._process = None
        self.ends = 1 if time.monotonic() - self._started_at > HEALTHY_AFTER else self.ends + 1
        delay = min(2.0 ** (self.ends - 1), LONGEST_DELAY)
        self._due_at = time.monotonic() + delay
        return (
            f"The {self.name} stopped ({_how(status)});"
            f" starting it again in {delay:.0f} second{'' if delay == 1 else 's'}."
        )

    def ask_to_stop(self) -> None:
        """Ask it to finish what it does and end."""
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()

    def wait(self, deadline: float) -> None:
        """Wait until it has ended; past the deadline it is killed, with all it started."""
        if self._process is None:
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(max(0.0, deadline - time.monotonic()))
        self._end_group()
        self._process.wait()

    def _end_group(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)


def stop_all(children: list[Child], *, within: float) -> None:
    """Stop every process, together."""
    for child in children:
        child.ask_to_stop()
    deadline = time.monotonic() + within
    for child in children:
        child.wait(deadline)


def _how(status: int) -> str:
    return f"killed by signal {-status}" if status < 0 else f"exit status {status}"


def _end_with_parent() -> None:
    # Were we killed outright, nothing else would tell our processes to end.
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
