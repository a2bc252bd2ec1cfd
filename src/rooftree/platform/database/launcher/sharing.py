"""Locks: starts don't race, and the last to leave a shared server is known."""

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rooftree.platform.database.launcher.refusals import ServerWouldNotStart, refusal_of

_LONGEST_WAIT = 90.0


def _open(path: Path) -> int:
    try:
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    except OSError as fault:
        raise refusal_of(fault, path.parent) from fault


@contextmanager
def start_lock(folder: Path) -> Iterator[None]:
    """Hold the lock under which the server of `folder` is made, started and stopped."""
    handle = _open(folder / "start.lock")
    deadline = time.monotonic() + _LONGEST_WAIT
    try:
        while not try_lock(handle, fcntl.LOCK_EX):
            if time.monotonic() > deadline:
                message = f"Another start of the database in {folder} has not ended: try again."
                raise ServerWouldNotStart(message)
            time.sleep(0.05)
        yield
    finally:
        os.close(handle)


def try_lock(handle: int, kind: int) -> bool:
    """Take the lock if nobody holds it against us."""
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def join_users(folder: Path) -> int:
    """Count this process among the users of the server; returns the handle to leave with."""
    handle = _open(folder / "users.lock")
    fcntl.flock(handle, fcntl.LOCK_SH)
    return handle


def leave_users(handle: int) -> bool:
    """Leave the users; true when this was the last. Only under the start lock."""
    is_last = try_lock(handle, fcntl.LOCK_EX)
    os.close(handle)
    return is_last
