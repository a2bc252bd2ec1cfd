"""What lies inside zip, gzip and tar files: names, and the first bytes of each; bounded."""

import gzip
import io
import tarfile
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

ZIP_HEAD = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_ZIP_TAIL = 66_000
_MOST_LOOKED_INTO = 300
_FIRST_BYTES = 64_000
_LARGEST_INSIDE = 8_000_000
_LOCKED = 0x1
_FAULTS = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    ValueError,
    OSError,
    NotImplementedError,
    RuntimeError,
    IndexError,
    EOFError,
    KeyError,
)


class _Readable(Protocol):
    def read(self, size: int, /) -> bytes:
        """Read at most so many bytes."""


@dataclass(frozen=True)
class Inside:
    """One file inside another. `content` is its beginning, or all of a packed one."""

    name: str
    content: bytes
    is_locked: bool = False


def is_zip(content: bytes) -> bool:
    """Say whether programs take it for a zip, also where something stands before it."""
    return content.startswith(ZIP_HEAD) or _ZIP_END in content[-_ZIP_TAIL:]


@dataclass
class Budget:
    """How many bytes may still be unpacked while one file is looked into."""

    left: int = 60_000_000

    def read(self, file: _Readable, most: int) -> bytes:
        """Read at most so much, and no more than is left."""
        found = file.read(min(most, self.left)) if self.left > 0 else b""
        self.left -= len(found)
        return found


def inside(content: bytes, budget: Budget) -> Iterator[Inside]:
    """Give what a packed file holds; nothing for any other, and as much as there is of a broken one."""
    try:
        if is_zip(content):
            yield from _in_zip(content, budget)
        elif content.startswith(b"\x1f\x8b"):
            yield Inside("", _first(gzip.GzipFile(fileobj=io.BytesIO(content)), budget))
        elif content[257:262] == b"ustar":
            yield from _in_tar(content, budget)
    except _FAULTS:
        return


def _in_zip(content: bytes, budget: Budget) -> Iterator[Inside]:
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        for number, info in enumerate(packed.infolist()):
            is_locked = bool(info.flag_bits & _LOCKED)
            start = b""
            if number < _MOST_LOOKED_INTO and not is_locked and not info.is_dir():
                start = _of_zip(packed, info, budget)
            yield Inside(info.filename, start, is_locked)


def _of_zip(packed: zipfile.ZipFile, info: zipfile.ZipInfo, budget: Budget) -> bytes:
    try:
        with packed.open(info) as file:
            return _first(file, budget)
    except _FAULTS:
        return b""


def _in_tar(content: bytes, budget: Budget) -> Iterator[Inside]:
    with tarfile.open(fileobj=io.BytesIO(content), mode="r:") as packed:
        for number, info in enumerate(packed):
            file = packed.extractfile(info) if number < _MOST_LOOKED_INTO else None
            yield Inside(info.name, _first(file, budget) if file else b"")


def _first(file: _Readable, budget: Budget) -> bytes:
    """Read the beginning; all of what may hold further files, up to a limit."""
    start = budget.read(file, _FIRST_BYTES)
    if len(start) == _FIRST_BYTES and (is_zip(start) or start[257:262] == b"ustar"):
        start += budget.read(file, _LARGEST_INSIDE)
    return start
