"""Make a cluster: the files of a PostgreSQL server, with the settings that all of them share."""

import locale
import os
import re
import shutil
import subprocess
from pathlib import Path

from rooftree.platform.database.launcher.binaries import Binaries
from rooftree.platform.database.launcher.databases import OWNER
from rooftree.platform.database.launcher.places import Place
from rooftree.platform.database.launcher.refusals import (
    MadeByAnotherVersion,
    ServerWouldNotStart,
    disk_full,
    refusal_of,
)

_FIRST_WITH_BUILTIN_LOCALE = 17
# Nothing of the system's environment reaches the server but where programs are found.
ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}


def make_cluster_if_missing(binaries: Binaries, place: Place) -> Path:
    """Give the cluster's folder, made whole or not at all. Only under the start lock."""
    data = place.data(binaries.major)
    if (data / "PG_VERSION").exists():
        return data
    _refuse_other_version(binaries, place)
    building = data.with_name(f"{data.name}.new")
    try:
        shutil.rmtree(building, ignore_errors=True)
        _initdb(binaries, place, building)
        building.rename(data)
    except OSError as fault:
        raise refusal_of(fault, place.folder) from fault
    return data


def _refuse_other_version(binaries: Binaries, place: Place) -> None:
    for other in sorted(place.folder.glob("postgres-*/PG_VERSION")):
        if not re.fullmatch(r"postgres-\d+", other.parent.name):
            continue
        made_by = other.read_text(encoding="ascii").strip()
        message = (
            f"The data in {place.folder} was made by PostgreSQL {made_by} and this is PostgreSQL"
            f" {binaries.major}: take a backup with the old version and restore it with this one,"
            " or move that folder away to start afresh."
        )
        raise MadeByAnotherVersion(message)


def _initdb(binaries: Binaries, place: Place, data: Path) -> None:
    command = [binaries.program("initdb"), f"--pgdata={data}", f"--username={OWNER}"]
    command += ["--auth=trust", "--encoding=UTF8", *_locale_options(binaries.major)]
    answer = subprocess.run(  # noqa: S603 - our own program, no shell
        command,
        cwd=place.folder,
        env=ENVIRONMENT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        **place.account,
    )
    if answer.returncode == 0:
        return
    shutil.rmtree(data, ignore_errors=True)
    if re.search(r"No space left|Disk quota", answer.stderr):
        raise disk_full(place.folder)
    if "could not look up effective user ID" in answer.stderr:
        message = (
            f"PostgreSQL can't run as user id {os.geteuid()}, which has no name on this computer:"
            " run as an account that /etc/passwd names, as root, or set DATABASE_URL."
        )
        raise ServerWouldNotStart(message)
    reason = (answer.stderr.strip().splitlines() or ["no reason was given"])[-1]
    message = f"The database could not be made in {place.folder}: {reason}"
    raise ServerWouldNotStart(message)


def _locale_options(major: int) -> list[str]:
    options = [f"--locale={'C.UTF-8' if _system_knows('C.UTF-8') else 'C'}"]
    if major >= _FIRST_WITH_BUILTIN_LOCALE:
        # Then upper and lower case don't hang on the system's library.
        options += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    return options


def _system_knows(name: str) -> bool:
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_CTYPE, before)
    return True
