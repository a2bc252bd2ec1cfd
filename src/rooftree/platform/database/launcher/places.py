"""Where a copy of Rooftree keeps its database, and as whom the database runs."""

import hashlib
import os
import pwd
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rooftree.platform.database.launcher.refusals import FolderRefused, refusal_of

SHARED_FOLDER = Path("/var/lib/rooftree")
# The kernel takes 107 bytes; PostgreSQL adds its own file name of 14 to the folder.
LONGEST_SOCKET_FOLDER = 85
_NOBODY = 65534


@dataclass(frozen=True)
class Place:
    """The folder of one server, its socket folder, and the account it runs as."""

    folder: Path
    socket_folder: Path
    run_as: tuple[int, int] | None

    def data(self, major: int) -> Path:
        """Give the folder of the cluster of one major version."""
        return self.folder / f"postgres-{major}"

    @property
    def log(self) -> Path:
        """Give the file that PostgreSQL writes its log to."""
        return self.folder / "postgres.log"

    @property
    def account(self) -> dict[str, Any]:
        """Give what makes a child process run as the database's account."""
        if self.run_as is None:
            return {}
        user, group = self.run_as
        return {"user": user, "group": group, "extra_groups": []}


def runs_as_root() -> bool:
    """Tell whether this process is root's, under which PostgreSQL refuses to run."""
    return os.geteuid() == 0


def place_for(data: Path, *, purpose: str = "") -> Place:
    """Make the folders for the data folder `data`; as root they lie outside it.

    `purpose` keeps the server of the tests apart from the one a person works with.
    """
    data = data.resolve()
    suffix = f"-{purpose}" if purpose else ""
    mark = hashlib.sha256(os.fsencode(data)).hexdigest()[:12] + suffix
    root = runs_as_root()
    folder = SHARED_FOLDER.resolve() / mark if root else data / f"database{suffix}"
    try:
        if root:
            SHARED_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        run_as = _nobody() if root else None
        _give(folder, run_as)
        socket_folder = _make_socket_folder(folder, mark, run_as)
    except OSError as fault:
        raise refusal_of(fault, folder) from fault
    return Place(folder, socket_folder, run_as)


def _nobody() -> tuple[int, int]:
    try:
        entry = pwd.getpwnam("nobody")
    except KeyError:
        return _NOBODY, _NOBODY
    return entry.pw_uid, entry.pw_gid


def _give(folder: Path, run_as: tuple[int, int] | None) -> None:
    if run_as is not None:
        os.chown(folder, *run_as)
    folder.chmod(0o700)


def _make_socket_folder(folder: Path, mark: str, run_as: tuple[int, int] | None) -> Path:
    near = folder / "socket"
    if len(os.fsencode(near)) <= LONGEST_SOCKET_FOLDER:
        near.mkdir(mode=0o700, exist_ok=True)
        _give(near, run_as)
        return near
    far = Path(tempfile.gettempdir()) / f"rooftree-{os.geteuid()}-{mark}"
    far.mkdir(mode=0o700, exist_ok=True)
    found = far.lstat()
    # The temporary folder is open to all: another account may have taken the name first.
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.geteuid():
        message = f"The folder {far} belongs to another account: remove it, or set TMPDIR."
        raise FolderRefused(message)
    _give(far, run_as)
    return far
