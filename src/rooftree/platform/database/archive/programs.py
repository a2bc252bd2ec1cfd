"""Run pg_dump and pg_restore against the database of an address."""

import os
import subprocess
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg

from rooftree.platform.database.archive.refusals import ArchiveRefused, disk_full
from rooftree.platform.database.launcher import Binaries, find_binaries

_OPTIONS = {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "options": "PGOPTIONS"}


def dump(url: str, into: Path) -> None:
    """Write the whole database into one compressed file."""
    _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={into}")


def load(url: str, dumped: Path) -> None:
    """Fill an empty database from such a file, all or nothing."""
    name = _environment(url)["PGDATABASE"]
    options = ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction"]
    _run(url, "pg_restore", *options, f"--dbname={name}", str(dumped))


def _run(url: str, program: str, *arguments: str) -> None:
    binaries = _binaries_for(url)
    done = subprocess.run(  # noqa: S603 - PostgreSQL's own program, no shell
        [binaries.program(program), "--no-password", *arguments],
        env=_environment(url),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        return
    if "No space left on device" in done.stderr:
        raise disk_full(Path(arguments[-1].removeprefix("--file=")))
    reason = (done.stderr.strip().splitlines() or ["no reason was given"])[0]
    message = f"{program} could not do its work: {reason}"
    raise ArchiveRefused(message)


def _binaries_for(url: str) -> Binaries:
    """Take programs that are not older than the server, as PostgreSQL asks."""
    with psycopg.connect(url) as connection:
        server = connection.info.server_version // 10_000
    found = find_binaries()
    if found.major < server:
        message = (
            f"The database runs PostgreSQL {server}, and the programs here are of version"
            f" {found.major}: set ROOFTREE_POSTGRES_BIN to the bin folder of version {server}."
        )
        raise ArchiveRefused(message)
    return found


def _environment(url: str) -> dict[str, str]:
    # In the environment, because everybody may read the arguments of a process.
    parts = urlsplit(url)
    options = dict(parse_qsl(parts.query))
    found = {
        "PGHOST": options.get("host") or unquote(parts.hostname or ""),
        "PGPORT": options.get("port") or str(parts.port or ""),
        "PGUSER": unquote(parts.username or ""),
        "PGPASSWORD": unquote(parts.password or ""),
        "PGDATABASE": unquote(parts.path.lstrip("/")),
    }
    found |= {_OPTIONS[key]: value for key, value in options.items() if key in _OPTIONS}
    kept = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C"}
    return kept | {key: value for key, value in found.items() if value}
