"""Why the launcher would not go on. Each is one sentence that says what to do."""

import errno
from pathlib import Path


class LauncherRefused(Exception):
    """The database could not be brought up; the message is for the person at the terminal."""


class DiskFull(LauncherRefused):
    """There is no room for the database."""


class FolderRefused(LauncherRefused):
    """The data folder can't be used by this account."""


class MadeByAnotherVersion(LauncherRefused):
    """The data folder belongs to another major version of PostgreSQL."""


class PostgresMissing(LauncherRefused):
    """No PostgreSQL was found for this computer."""


class ServerWouldNotStart(LauncherRefused):
    """PostgreSQL stopped, or did not answer in time."""


def refusal_of(fault: OSError, folder: Path) -> LauncherRefused:
    """Put a fault of the file system into a sentence."""
    if fault.errno in {errno.ENOSPC, errno.EDQUOT}:
        return disk_full(folder)
    if fault.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR}:
        return FolderRefused(
            f"Rooftree can't write to {folder}: make it writable for this account,"
            " or name another folder with --data."
        )
    return ServerWouldNotStart(f"The database's folder {folder} can't be used: {fault.strerror}.")


def disk_full(folder: Path) -> DiskFull:
    """Say that the disk is full, and where."""
    return DiskFull(
        f"The disk that holds {folder} is full: free some space there and start again,"
        " or name another folder with --data."
    )
