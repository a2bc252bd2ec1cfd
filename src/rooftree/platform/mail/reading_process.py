"""Have mails read by a child process, so that no mail can hold up or kill the worker itself."""

import atexit
import json
import os
import pickle
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

from rooftree.platform.mail import reading_child
from rooftree.platform.mail.reading_child import ANSWER, NO_MAIL, QUESTION, READ, TOO_MUCH_MEMORY
from rooftree.platform.mail.rules.read_mail import NotAMail, Reading

_SOURCE = Path(__file__).resolve().parents[3]
# Longer than the child may work: a busy machine gives it less than a second for each second.
_LONGEST_WAIT = 120.0
_MANY_MAILS = 2_000


class ReadingFailed(Exception):
    """The mail could not be read within the limits; the words may be shown to staff."""


class Reader:
    """One child process that reads one mail at a time; a new one follows one that ended."""

    def __init__(self, module: str = reading_child.__name__) -> None:
        self._module = module
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._count = 0
        self._is_late = False

    def read(self, raw: bytes, *, envelope_sender: str | None) -> Reading:
        """Read the mail. Raises NotAMail, and ReadingFailed when the child did not manage."""
        with self._lock:
            child = self._ready()
            watch = threading.Timer(_LONGEST_WAIT, self._end_late, [child])
            watch.daemon = True
            watch.start()
            try:
                status, answer = _ask(child, raw, envelope_sender)
            except (OSError, EOFError) as fault:
                raise ReadingFailed(self._why_it_ended()) from fault
            finally:
                watch.cancel()
            if status == TOO_MUCH_MEMORY:
                self.stop()
        return _reading(status, answer)

    def stop(self) -> None:
        """End the child, if this process started it."""
        child, self._child = self._child, None
        if child is None or self._owner != os.getpid():
            return
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                _close(pipe)

    def _ready(self) -> subprocess.Popen[bytes]:
        if self._owner != os.getpid():
            # A fork must not talk to its parent's child.
            self._child = None
        self._count += 1
        is_old = self._count > _MANY_MAILS
        if self._child is None or self._child.poll() is not None or is_old:
            self.stop()
            self._child, self._owner, self._count = self._start(), os.getpid(), 1
            self._is_late = False
        return self._child

    def _start(self) -> subprocess.Popen[bytes]:
        environment = {"PYTHONPATH": str(_SOURCE), "PYTHONSAFEPATH": "1"}
        return subprocess.Popen(  # noqa: S603 - our own module, by our own Python
            [sys.executable, "-m", self._module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )

    def _end_late(self, child: subprocess.Popen[bytes]) -> None:
        self._is_late = True
        child.kill()

    def _why_it_ended(self) -> str:
        child = self._child
        status = child.wait(timeout=_LONGEST_WAIT) if child else 0
        self.stop()
        if self._is_late or status == -signal.SIGXCPU:
            return f"It took more than {reading_child.MOST_SECONDS} seconds to read."
        return "The process that reads mails ended."


def _ask(
    child: subprocess.Popen[bytes], raw: bytes, envelope_sender: str | None
) -> tuple[int, bytes]:
    if child.stdin is None or child.stdout is None:
        raise EOFError
    sender = json.dumps(envelope_sender).encode()
    child.stdin.write(QUESTION.pack(len(sender), len(raw)) + sender)
    child.stdin.write(raw)
    child.stdin.flush()
    status, length = ANSWER.unpack(_exactly(child.stdout, ANSWER.size))
    return status, _exactly(child.stdout, length)


def _exactly(pipe: IO[bytes], length: int) -> bytes:
    content = pipe.read(length)
    if len(content) != length:
        raise EOFError
    return content


def _reading(status: int, answer: bytes) -> Reading:
    if status == NO_MAIL:
        raise NotAMail(answer.decode())
    if status == TOO_MUCH_MEMORY:
        memory = reading_child.MOST_MEMORY // 1024**2
        message = f"It needs more than {memory} MB of memory to read."
        raise ReadingFailed(message)
    if status != READ:
        message = f"The fault: {answer.decode()}."
        raise ReadingFailed(message)
    reading: Reading = pickle.loads(answer)  # noqa: S301 - written by our own child
    return reading


def _close(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:
        # What was still to be written has nobody to read it.
        return


_reader = Reader()
atexit.register(_reader.stop)


def read_in_child(raw: bytes, *, envelope_sender: str | None) -> Reading:
    """Read the mail in this process's child."""
    return _reader.read(raw, envelope_sender=envelope_sender)
