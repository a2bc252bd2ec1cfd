"""demo, serve and setup."""

import contextlib
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

from rooftree.config.run.databases import LIVE, LOCAL, bring_up, child_environment, find_need
from rooftree.config.run.options import Options, read_options
from rooftree.config.run.ports import refuse_taken_port
from rooftree.config.run.refusals import StartRefused
from rooftree.config.run.run_file import RunMark
from rooftree.config.run.safety import faults
from rooftree.config.run.stopping import stop_flag
from rooftree.config.run.supervisor import Supervisor, prepare
from rooftree.platform.database.launcher import Server, create_database_if_missing, drop_database
from rooftree.platform.database.launcher.refusals import disk_full

# A first start writes some 60 MB; PostgreSQL needs room to work in after that.
LEAST_FREE_BYTES = 200_000_000


def run(arguments: list[str]) -> int:
    """Read the arguments and run the command. Raises StartRefused or LauncherRefused."""
    options = read_options(arguments)
    if options.is_demo:
        _refuse_demo_as_live()
    if options.command == "serve":
        _refuse_unsafe(options)
    with stop_flag() as stop, _held(options.data) as mark:
        if options.command != "setup":
            refuse_taken_port(options.host, options.port, "--port")
            refuse_taken_port("127.0.0.1", options.mail_port, "--mail-port")
        _refuse_full_disk(options.data)
        is_local = options.is_local_database or not os.environ.get("DATABASE_URL")
        with bring_up(options.data, is_local=is_local) as server:
            return _run_with_database(options, server, mark, stop)


def _run_with_database(
    options: Options, server: Server, mark: RunMark, stop: threading.Event
) -> int:
    use = _use(options)
    if options.is_reset:
        _reset(server, options.data)
    need = find_need(server.url, use=use, with_demo=options.is_demo)
    environment = _environment(options, server, LIVE if use == "site" else LOCAL)
    if need.is_schema_due or need.is_demo_due:
        prepare(environment, use=use, need=need, stop=stop)
    if options.command == "setup":
        sys.stderr.write("Rooftree is prepared.\n")
        return 0
    if stop.is_set():
        return 0
    return Supervisor(options, server, environment, mark, stop).run()


def _use(options: Options) -> str:
    is_site = options.command == "serve" or bool(os.environ.get("ROOFTREE_ENVIRONMENT"))
    return "site" if is_site and not options.is_demo else "demo"


@contextlib.contextmanager
def _held(data: Path) -> Iterator[RunMark]:
    mark = RunMark(data)
    try:
        yield mark
    finally:
        mark.give_up()


def _environment(options: Options, server: Server, settings: str) -> dict[str, str]:
    more = {
        "ROOFTREE_MAIL_LISTEN_HOST": os.environ.get("ROOFTREE_MAIL_LISTEN_HOST", "127.0.0.1"),
        "ROOFTREE_MAIL_LISTEN_PORT": str(options.mail_port),
    }
    if options.is_demo:
        more["ROOFTREE_SITE_ADDRESS"] = f"http://127.0.0.1:{options.port}"
    return child_environment(server, options.data, settings, **more)


def _refuse_demo_as_live() -> None:
    if os.environ.get("ROOFTREE_ENVIRONMENT", "").upper() == "LIVE":
        message = (
            "ROOFTREE_ENVIRONMENT is LIVE, and a demo never is: leave it out for the demo, or"
            " use ./rooftree serve for a real site."
        )
        raise StartRefused(message)


def _refuse_unsafe(options: Options) -> None:
    found = faults(os.environ, host=options.host, is_local_database=options.is_local_database)
    if found:
        raise StartRefused(*found)


def _refuse_full_disk(data: Path) -> None:
    if shutil.disk_usage(data).free < LEAST_FREE_BYTES:
        raise disk_full(data)


def _reset(server: Server, data: Path) -> None:
    if server.process is None:
        message = "--reset only throws the local demo away: leave DATABASE_URL out."
        raise StartRefused(message)
    # Refuses when the folder is a real site's.
    find_need(server.url, use="demo", with_demo=True)
    drop_database(server.url, "rooftree")
    shutil.rmtree(data / "files", ignore_errors=True)
    create_database_if_missing(server.url, "rooftree")
