"""Run pg_dump, pg_restore and psql against the database of an address."""

import contextlib
import os
import shutil
import subprocess
import tempfile
from itertools import islice
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import psycopg

from rooftree.platform.database.archive.refusals import ArchiveRefused, disk_full
from rooftree.platform.database.launcher import Binaries, find_binaries

_OPTIONS = {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "options": "PGOPTIONS"}
# The settings stand in the first lines of the script, before any row could look like one.
_HEAD_LINES = 25
_ONLY_SINCE_17 = b"SET transaction_timeout"
_AT_ONCE = 1024 * 1024


def dump(url: str, into: Path) -> None:
    """Write the whole database into one compressed file."""
    _run(url, "pg_dump", "--format=custom", "--no-owner", "--no-privileges", f"--file={into}")


def load(url: str, dumped: Path) -> None:
    """Fill an empty database from such a file. What a refusal leaves behind is to be dropped.

    Goes through psql, so that a line which only newer servers understand can be left out.
    """
    binaries, environment = _binaries_for(url), _environment(url)
    reading = [binaries.program("pg_restore"), "--no-owner", "--no-privileges", "--file=-"]
    writing = [binaries.program("psql"), "--no-psqlrc", "--quiet", "--no-password"]
    with tempfile.TemporaryFile() as said:
        reader = subprocess.Popen(  # noqa: S603 - PostgreSQL's own program, no shell
            [*reading, str(dumped)], env=environment, stdout=subprocess.PIPE, stderr=said
        )
        writer = subprocess.Popen(  # noqa: S603 - as above
            [*writing, "--set=ON_ERROR_STOP=1"],
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=said,
        )
        with reader, writer:
            _pass_on(reader, writer)
        if reader.returncode or writer.returncode:
            said.seek(0)
            raise _refused("pg_restore", said.read().decode("utf-8", "replace"), dumped.parent)


def _pass_on(reader: subprocess.Popen[bytes], writer: subprocess.Popen[bytes]) -> None:
    """Pass the script on, but for the setting in its head that came with PostgreSQL 17."""
    if reader.stdout is None or writer.stdin is None:
        return
    # A writer that gave up closes its end; why it did is read afterwards.
    with contextlib.suppress(BrokenPipeError), writer.stdin as target:
        for line in islice(reader.stdout, _HEAD_LINES):
            if not line.startswith(_ONLY_SINCE_17):
                target.write(line)
        shutil.copyfileobj(reader.stdout, target, _AT_ONCE)
    reader.stdout.close()


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
    if done.returncode:
        raise _refused(program, done.stderr, Path(arguments[-1].removeprefix("--file=")))


def _refused(program: str, said: str, place: Path) -> ArchiveRefused:
    if "No space left on device" in said:
        return disk_full(place)
    reason = (said.strip().splitlines() or ["no reason was given"])[0]
    return ArchiveRefused(f"{program} could not do its work: {reason}")


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
