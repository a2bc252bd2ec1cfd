"""What a backup says about itself: where it is from, and the hash of each part."""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import BinaryIO

from rooftree.platform.database.archive.refusals import ArchiveRefused

FORMAT = 1
NAME = "manifest.json"
DATABASE = "database.dump"
FILES = "files/"
_BLOCK = 1024 * 1024
_SAFE = re.compile(r"files/(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class Part:
    """One member of the archive."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """The first member of the archive. `migrations` are the ones that the database had had."""

    release: str
    made_at: str
    migrations: list[str]
    parts: list[Part]
    format: int = FORMAT
    product: str = field(default="rooftree")

    def to_json(self) -> bytes:
        """Write it down."""
        return json.dumps(asdict(self), indent=1).encode("ascii")

    @property
    def files(self) -> list[Part]:
        """Give the parts that are stored files."""
        return [part for part in self.parts if part.name.startswith(FILES)]


def read_manifest(text: bytes) -> Manifest:
    """Read it, or refuse what is no backup of Rooftree's."""
    try:
        found = json.loads(text)
        parts = [Part(**part) for part in found.pop("parts")]
        manifest = Manifest(parts=parts, **found)
    except (ValueError, KeyError, TypeError, AttributeError):
        message = "This file is no backup of Rooftree: its list of contents can't be read."
        raise ArchiveRefused(message) from None
    if manifest.product != "rooftree" or manifest.format != FORMAT:
        message = f"This backup has format {manifest.format}, which this release can't read."
        raise ArchiveRefused(message)
    for part in manifest.parts:
        if part.name != DATABASE and not _SAFE.fullmatch(part.name):
            message = f"This backup names a part that it may not: {part.name!r}."
            raise ArchiveRefused(message)
    return manifest


def refuse_unknown_migrations(manifest: Manifest, known: Iterable[str]) -> None:
    """Refuse a backup of a release that this one doesn't know."""
    if set(manifest.migrations) - set(known):
        message = (
            f"This backup was made by release {manifest.release}, whose tables this release does"
            " not know: restore it with that release or a newer one."
        )
        raise ArchiveRefused(message)


def part_of(name: str, path: Path) -> Part:
    """Measure one file."""
    with path.open("rb") as stream:
        size, sha256 = measure(stream)
    return Part(name, size, sha256)


def measure(stream: BinaryIO, copy_to: BinaryIO | None = None) -> tuple[int, str]:
    """Give size and hash of a stream, copying it on the way."""
    whole, size = hashlib.sha256(), 0
    while block := stream.read(_BLOCK):
        whole.update(block)
        size += len(block)
        if copy_to is not None:
            copy_to.write(block)
    return size, whole.hexdigest()
