"""Write the database and the stored files into one file."""

import io
import os
import tarfile
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import psycopg

from rooftree.platform.database.archive.manifest import (
    DATABASE,
    FILES,
    NAME,
    Manifest,
    Part,
    part_of,
)
from rooftree.platform.database.archive.programs import dump
from rooftree.platform.database.archive.refusals import ArchiveRefused, refusal_of


@dataclass(frozen=True)
class BackedUp:
    """What was written."""

    file: Path
    size: int
    files: int
    made_at: str


def back_up(
    *, url: str, files_folder: Path, target: Path, release: str, made_at: datetime
) -> BackedUp:
    """Write `target`, whole or not at all. Raises ArchiveRefused.

    The database is read first: a file that it names was stored before its row, and is never
    changed, so the files that follow are all there.
    """
    if target.exists():
        message = f"{target} is there already: name a file that is not."
        raise ArchiveRefused(message)
    try:
        with tempfile.TemporaryDirectory(prefix=".rooftree-", dir=target.parent) as scratch:
            dumped = Path(scratch) / DATABASE
            dump(url, dumped)
            manifest = Manifest(
                release=release,
                made_at=made_at.isoformat(),
                migrations=_migrations(url),
                parts=[part_of(DATABASE, dumped), *_file_parts(files_folder)],
            )
            partial = Path(scratch) / "whole"
            _write(partial, manifest, dumped, files_folder)
            # Linked, not renamed: a file that appeared meanwhile is not written over.
            os.link(partial, target)
    except FileExistsError:
        message = f"{target} is there already: name a file that is not."
        raise ArchiveRefused(message) from None
    except OSError as fault:
        raise refusal_of(fault, target) from fault
    _settle(target.parent)
    return BackedUp(target, target.stat().st_size, len(manifest.files), manifest.made_at)


def _file_parts(folder: Path) -> list[Part]:
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    return [part_of(FILES + path.relative_to(folder).as_posix(), path) for path in found]


def _migrations(url: str) -> list[str]:
    statement = "select app || '.' || name from django_migrations order by 1"
    try:
        with psycopg.connect(url) as connection:
            return [row[0] for row in connection.execute(statement)]
    except psycopg.errors.UndefinedTable:
        return []


def _write(partial: Path, manifest: Manifest, dumped: Path, files_folder: Path) -> None:
    # It holds people's personal data.
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as stream:
        with tarfile.open(fileobj=stream, mode="w", format=tarfile.PAX_FORMAT) as archive:
            text = manifest.to_json()
            entry = tarfile.TarInfo(NAME)
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text))
            for part in manifest.parts:
                is_file = part.name.startswith(FILES)
                source = files_folder / part.name.removeprefix(FILES) if is_file else dumped
                entry = tarfile.TarInfo(part.name)
                entry.size = part.size
                with source.open("rb") as content:
                    archive.addfile(entry, content)
        stream.flush()
        os.fsync(stream.fileno())


def _settle(folder: Path) -> None:
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)
