"""What is known of stored files."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from rooftree.platform.files import disk
from rooftree.platform.files.models import StoredFile


class FileUnknown(Exception):
    """There is no file of this id."""


@dataclass(frozen=True)
class FileLine:
    """A stored file. `size` is in bytes; `reason` says why it is quarantined.

    One that was disposed of stands as a quarantined one whose reason says so.
    """

    id: int
    name: str
    size: int
    media_type: str
    is_quarantined: bool
    reason: str
    sha256: str


_FIELDS = (
    *("pk", "name", "size", "media_type", "is_quarantined", "reason", "sha256"),
    "disposed_on",
)


def file_line(file_id: int) -> FileLine:
    """Give one file's line."""
    row = StoredFile.objects.filter(pk=file_id).values_list(*_FIELDS).first()
    if row is None:
        raise FileUnknown(file_id)
    return _line(row)


def file_lines(file_ids: Iterable[int]) -> list[FileLine]:
    """Give the lines of several files in one query, in the order asked; unknown ids are left out."""
    wanted = list(file_ids)
    rows = StoredFile.objects.filter(pk__in=wanted).values_list(*_FIELDS)
    found = {row[0]: _line(row) for row in rows}
    return [found[file_id] for file_id in wanted if file_id in found]


def open_file(file_id: int) -> bytes:
    """Give a file's content, also when it is quarantined: the caller looks before it serves."""
    return disk.read(file_line(file_id).sha256)


def _line(row: tuple[Any, ...]) -> FileLine:
    *facts, disposed_on = row
    line = FileLine(*facts)
    if disposed_on is None:
        return line
    day = f"{disposed_on.day} {disposed_on:%B %Y}"
    return replace(
        line,
        name="A file of before",
        is_quarantined=True,
        reason=f"It was disposed of on {day}, at the end of the time that it is kept.",
    )
