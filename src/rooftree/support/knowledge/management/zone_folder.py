"""Write the static copy into a folder so that nothing is ever half there, and nothing foreign lost."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from rooftree.support.knowledge.rules.zone.manifest import (
    MANIFEST,
    Manifest,
    NotOurManifest,
    read,
    written,
)

_HALF = ".rooftree-half"


class FolderRefused(Exception):
    """The folder is not one that the export may write into; the words say why."""


@dataclass(frozen=True)
class Written:
    """What became of one file."""

    file: str
    state: Literal["written", "unchanged", "removed"]
    bytes: int
    sha256: str


def write_zone(
    folder: Path, contents: Mapping[str, Callable[[], bytes]], *, as_of: str
) -> Iterator[Written]:
    """Bring the folder to exactly these files of ours; files of others stay as they are.

    Each file is written beside its place and swapped in. The manifest first names all that may
    be ours and then all that is, so that a run that broke off is gone on with by the next one.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with _alone(folder):
        before = _manifest_of(folder)
        _refuse_foreign(folder, contents, before)
        both = {**dict.fromkeys(contents, ""), **before.files}
        _swap_in(folder / MANIFEST, written(Manifest(as_of, both, is_complete=False)))
        digests = {}
        for path in sorted(contents):
            line = _written(folder, path, contents[path]())
            digests[path] = line.sha256
            yield line
        yield from _without(folder, sorted(set(before.files) - set(contents)))
        _swap_in(folder / MANIFEST, written(Manifest(as_of, digests)))


def _manifest_of(folder: Path) -> Manifest:
    place = folder / MANIFEST
    if not place.is_file():
        # A first run may have broken off before it had a manifest.
        if any(each != _half(place) for each in folder.iterdir()):
            message = (
                f"{folder} is not empty and holds no earlier export. Name an empty folder, or the"
                " one that an earlier export made."
            )
            raise FolderRefused(message)
        return Manifest("")
    try:
        return read(place.read_bytes())
    except NotOurManifest as fault:
        message = f"{place} was not written by this command. Nothing was changed."
        raise FolderRefused(message) from fault


def _refuse_foreign(folder: Path, paths: Iterable[str], before: Manifest) -> None:
    """Refuse to write over what somebody else put there, or through a link that leads out."""
    for path in sorted({*paths, *before.files}):
        place = folder / path
        for above in place.relative_to(folder).parents:
            if (folder / above).is_symlink() and folder / above != folder:
                message = f"{folder / above} leads to another folder. Nothing was changed."
                raise FolderRefused(message)
        if path not in before.files and (place.exists() or place.is_symlink()):
            message = f"{place} was not made by an export. Move it away and try again."
            raise FolderRefused(message)
        if place.is_dir():
            message = f"{place} is a folder where a file belongs. Move it away and try again."
            raise FolderRefused(message)


def _written(folder: Path, path: str, content: bytes) -> Written:
    place, digest = folder / path, hashlib.sha256(content).hexdigest()
    is_same = place.is_file() and not place.is_symlink() and place.read_bytes() == content
    if not is_same:
        place.parent.mkdir(parents=True, exist_ok=True)
        _swap_in(place, content)
    return Written(path, "unchanged" if is_same else "written", len(content), digest)


def _without(folder: Path, paths: Iterable[str]) -> Iterator[Written]:
    for path in paths:
        place = folder / path
        _half(place).unlink(missing_ok=True)
        if place.is_file() or place.is_symlink():
            size = place.lstat().st_size
            place.unlink()
            yield Written(path, "removed", size, "")
        _remove_empty(place.parent, folder)


def _remove_empty(place: Path, folder: Path) -> None:
    while place != folder and place.is_dir() and not any(place.iterdir()):
        place.rmdir()
        place = place.parent


def _swap_in(place: Path, content: bytes) -> None:
    half = _half(place)
    half.unlink(missing_ok=True)
    with half.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    half.replace(place)


def _half(place: Path) -> Path:
    return place.with_name(place.name + _HALF)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Keep two exports into one folder apart, where the system can."""
    try:
        import fcntl  # noqa: PLC0415 - not on every system
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as fault:
        message = f"Another export is writing into {folder}. Try again when it is done."
        raise FolderRefused(message) from fault
    else:
        yield
    finally:
        os.close(handle)
