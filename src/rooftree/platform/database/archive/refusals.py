"""Why a backup or a restore would not go on, in one sentence."""

import errno
from pathlib import Path


class ArchiveRefused(Exception):
    """Nothing was changed; the message says what to do."""


def refusal_of(fault: OSError, path: Path) -> ArchiveRefused:
    """Put a fault of the file system into a sentence."""
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(path)
    if fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
        return ArchiveRefused(f"{path} can't be used: this account may not write there.")
    if fault.errno == errno.ENOENT:
        return ArchiveRefused(f"{path} can't be found.")
    return ArchiveRefused(f"{path} can't be used: {fault.strerror or fault}.")


def disk_full(path: Path) -> ArchiveRefused:
    """Say that the disk is full, and that nothing was left behind."""
    return ArchiveRefused(
        f"The disk that holds {path} is full: free some space, or name a file on another disk."
        " Nothing was changed and no part of a file is left."
    )
