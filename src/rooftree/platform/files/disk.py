"""The folder where contents lie, each under its hash: a content is there whole, or not at all."""

import os
import tempfile
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings

TEMPORARY = "arriving"
PREFIX = 2


class FileMissing(Exception):
    """The row is there, and the content is not on the disk: the store was damaged."""


def place_of(sha256: str) -> Path:
    """Say where a content lies."""
    return Path(settings.FILES_ROOT) / sha256[:PREFIX] / sha256


def write(sha256: str, content: bytes) -> None:
    """Put a content in its place; writing it again changes nothing.

    It is written aside, brought to the disk and only then renamed, so that a crash leaves either
    the whole of it or a leftover that nobody refers to.
    """
    place = place_of(sha256)
    if place.is_file() and place.stat().st_size == len(content):
        # A young orphan's age begins anew, or the cleaning could take it before the row commits.
        os.utime(place)
        return
    aside = Path(settings.FILES_ROOT) / TEMPORARY
    aside.mkdir(parents=True, exist_ok=True)
    place.parent.mkdir(exist_ok=True)
    handle, written = tempfile.mkstemp(dir=aside)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(written).rename(place)
    except BaseException:
        Path(written).unlink(missing_ok=True)
        raise
    _settle(place.parent)


def read(sha256: str) -> bytes:
    """Give a content."""
    try:
        return place_of(sha256).read_bytes()
    except FileNotFoundError as fault:
        raise FileMissing(sha256) from fault


def leftovers(*, before: datetime) -> Iterator[Path]:
    """Give what was put down before that instant, whether a row refers to it or not."""
    root = Path(settings.FILES_ROOT)
    if not root.is_dir():
        return
    for folder in sorted(root.iterdir()):
        if folder.is_dir() and (folder.name == TEMPORARY or len(folder.name) == PREFIX):
            for file in folder.iterdir():
                if file.stat().st_mtime < before.timestamp():
                    yield file


def _settle(folder: Path) -> None:
    """Bring the folder's own entry to the disk, where the system lets us."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
