"""Bring a backup back: verified first, into a new database, then swapped in one step."""

import os
import tarfile
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from rooftree.platform.database.archive.manifest import (
    DATABASE,
    FILES,
    NAME,
    Manifest,
    Part,
    measure,
    read_manifest,
    refuse_unknown_migrations,
)
from rooftree.platform.database.archive.programs import load
from rooftree.platform.database.archive.refusals import ArchiveRefused, refusal_of
from rooftree.platform.database.launcher import create_database_if_missing, drop_database
from rooftree.platform.database.launcher.databases import database_name, with_database

_LARGEST_MANIFEST = 512 * 1024 * 1024


@dataclass(frozen=True)
class Restored:
    """What was brought back."""

    release: str
    made_at: str
    files: int


def restore(
    *,
    url: str,
    files_folder: Path,
    source: Path,
    known_migrations: Iterable[str],
    is_replacing: bool,
) -> Restored:
    """Put the backup in place of what the address holds. Raises ArchiveRefused.

    Stopped at any point, the old database or the new one stands, never a part of one.
    """
    _refuse_filled(url, is_replacing=is_replacing)
    _refuse_in_use(url)
    try:
        files_folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".restoring-", dir=files_folder.parent) as scratch:
            folder = Path(scratch)
            manifest = _unpack(source, folder, known_migrations)
            name = database_name(url)
            building = f"{name}_restoring"
            drop_database(url, building)
            create_database_if_missing(url, building)
            load(with_database(url, building), folder / DATABASE)
            # Files are named by what they hold: more of them than rows harms nothing.
            _place_files(folder, files_folder, manifest)
            _swap(url, name, building)
            _remove_other_files(files_folder, manifest)
    except OSError as fault:
        raise refusal_of(
            fault, source if fault.filename == str(source) else files_folder
        ) from fault
    except psycopg.Error as fault:
        reason = (str(fault).strip().splitlines() or ["no reason was given"])[0]
        message = f"The database refused, and stands as it was: {reason}"
        raise ArchiveRefused(message) from fault
    return Restored(manifest.release, manifest.made_at, len(manifest.files))


def _refuse_filled(url: str, *, is_replacing: bool) -> None:
    statement = "select 1 from pg_tables where schemaname = 'public' limit 1"
    with psycopg.connect(url) as connection:
        is_filled = connection.execute(statement).fetchone() is not None
    if is_filled and not is_replacing:
        message = (
            "This database is not empty: say --replace to put the backup in its place. What it"
            " holds now is then lost, so back it up first."
        )
        raise ArchiveRefused(message)


def _refuse_in_use(url: str) -> None:
    statement = (
        "select count(*) from pg_stat_activity where datname = current_database()"
        " and pid <> pg_backend_pid() and backend_type = 'client backend'"
    )
    with psycopg.connect(url) as connection:
        row = connection.execute(statement).fetchone()
    if row and row[0]:
        message = (
            f"The database is in use ({row[0]} connections): stop Rooftree and whatever else"
            " works on it, then restore."
        )
        raise ArchiveRefused(message)


def _unpack(source: Path, folder: Path, known_migrations: Iterable[str]) -> Manifest:
    """Check every part against its hash while it is written beside the stored files."""
    try:
        with tarfile.open(source, mode="r:") as archive:
            first = archive.next()
            if first is None or first.name != NAME or first.size > _LARGEST_MANIFEST:
                message = f"{source} is no backup of Rooftree."
                raise ArchiveRefused(message)
            content = archive.extractfile(first)
            manifest = read_manifest(content.read() if content else b"")
            refuse_unknown_migrations(manifest, known_migrations)
            for part in manifest.parts:
                _unpack_part(archive, part, folder)
    except (tarfile.TarError, EOFError) as fault:
        message = f"{source} is damaged or no backup of Rooftree: {fault}."
        raise ArchiveRefused(message) from fault
    return manifest


def _unpack_part(archive: tarfile.TarFile, part: Part, folder: Path) -> None:
    entry = archive.next()
    content = archive.extractfile(entry) if entry and entry.isfile() else None
    if entry is None or content is None or entry.name != part.name:
        message = f"The backup is damaged: {part.name} is missing."
        raise ArchiveRefused(message)
    target = folder / part.name
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as stream:
        found = measure(content, copy_to=stream)  # type: ignore[arg-type]
        stream.flush()
        os.fsync(stream.fileno())
    if found != (part.size, part.sha256):
        message = f"The backup is damaged: {part.name} is not what was backed up."
        raise ArchiveRefused(message)


def _place_files(folder: Path, files_folder: Path, manifest: Manifest) -> None:
    for part in manifest.files:
        inside = part.name.removeprefix(FILES)
        target = files_folder / inside
        target.parent.mkdir(parents=True, exist_ok=True)
        (folder / part.name).replace(target)


def _swap(url: str, name: str, building: str) -> None:
    before = f"{name}_before"
    drop_database(url, before)
    rename = sql.SQL("alter database {} rename to {}")
    with psycopg.connect(with_database(url, "postgres")) as connection:
        connection.execute(rename.format(sql.Identifier(name), sql.Identifier(before)))
        connection.execute(rename.format(sql.Identifier(building), sql.Identifier(name)))
    drop_database(url, before)


def _remove_other_files(files_folder: Path, manifest: Manifest) -> None:
    kept = {files_folder / part.name.removeprefix(FILES) for part in manifest.files}
    for path in sorted(files_folder.rglob("*"), reverse=True):
        if path.is_file() and path not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
