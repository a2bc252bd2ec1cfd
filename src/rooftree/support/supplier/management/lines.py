"""The lines of a file that somebody named, or of standard input."""

import sys
from collections.abc import Iterator
from pathlib import Path


class FileUnreadable(Exception):
    """The file can't be read; the message says why."""


def read_lines(name: str) -> Iterator[bytes]:
    """Give the lines of a file; - is standard input."""
    if name == "-":
        yield from sys.stdin.buffer
        return
    try:
        with Path(name).open("rb") as lines:
            yield from lines
    except OSError as fault:
        message = f"{name} can’t be read: {fault.strerror}."
        raise FileUnreadable(message) from fault
