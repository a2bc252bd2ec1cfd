"""Bring up the database of a run, and prepare it when its code has changed."""

import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.config.run.fingerprints import (
    demo_fingerprint,
    prepared,
    schema_fingerprint,
)
from rooftree.config.run.refusals import StartRefused
from rooftree.platform.database.launcher import (
    Server,
    create_database_if_missing,
    local_server,
)

LOCAL = "rooftree.config.settings.local"
LIVE = "rooftree.config.settings.live"


def bring_up(data: Path, *, is_local: bool) -> Server:
    """Join DATABASE_URL's server, or start the local one of the data folder."""
    url = os.environ.get("DATABASE_URL", "")
    if url and not is_local:
        _refuse_unreachable(url)
        return Server(url=url)
    server = local_server(data)
    create_database_if_missing(server.url, "rooftree")
    return server


def _refuse_unreachable(url: str) -> None:
    try:
        psycopg.connect(url, connect_timeout=10).close()
    except psycopg.Error as fault:
        # The address may hold a password, so only the server's own words are repeated.
        reason = str(fault).strip().splitlines()[-1]
        message = f"The database that DATABASE_URL names can't be reached: {reason}"
        raise StartRefused(message) from None


def child_environment(server: Server, data: Path, settings: str, **more: str) -> dict[str, str]:
    """Give the environment that makes a process part of this run."""
    return (
        os.environ
        | {
            "DATABASE_URL": server.url,
            "ROOFTREE_DATA": str(data),
            "DJANGO_SETTINGS_MODULE": settings,
            "PYTHONPATH": str(CHECKOUT / "src"),
            "PYTHONSAFEPATH": "1",
            "PYTHONUNBUFFERED": "1",
        }
        | more
    )


@dataclass(frozen=True)
class Need:
    """What has to be prepared before a database can be used."""

    is_schema_due: bool
    is_demo_due: bool


def find_need(url: str, *, use: str, with_demo: bool) -> Need:
    """Compare the code with what the database was prepared with; refuse the wrong use."""
    found = prepared(url)
    if found is None:
        return Need(is_schema_due=True, is_demo_due=with_demo)
    # A database made for trying things out may become a site's while no demo was loaded.
    is_turning = found.use == "demo" and found.demo_on is None
    if found.use != use and not is_turning:
        raise StartRefused(_WRONG_USE[use])
    is_schema_due = found.use != use or found.schema_fingerprint != schema_fingerprint()
    today = datetime.now(ZoneInfo("Europe/London")).date()
    is_demo_due = with_demo and (
        found.demo_on != today or found.demo_fingerprint != demo_fingerprint()
    )
    return Need(is_schema_due, is_demo_due or (with_demo and is_schema_due))


_WRONG_USE = {
    "demo": (
        "This database is a real site's, so no demo is loaded into it: name another folder"
        " with --data, or leave DATABASE_URL out."
    ),
    "site": (
        "This database holds the demo council, whose passwords are published: give the site"
        " a database of its own."
    ),
}


def preparing(
    environment: dict[str, str], *, use: str, need: Need, with_example: bool = False
) -> subprocess.Popen[bytes]:
    """Start the process that makes the tables and loads what is needed."""
    command = [sys.executable, "-m", "rooftree", "prepare_database", "--use", use]
    if need.is_demo_due:
        command.append("--with-demo")
    if with_example:
        command.append("--with-example-model")
    return subprocess.Popen(  # noqa: S603 - our own program, no shell
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=sys.stderr,
        start_new_session=True,
    )
