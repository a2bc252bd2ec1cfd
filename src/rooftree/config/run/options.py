"""The arguments of demo, serve and setup."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

from rooftree.config.run.bootstrap import CHECKOUT

LAST_PORT = 65535
MOST_WORKERS = 32
_USUAL_WORKERS = 4


@dataclass(frozen=True)
class Options:
    """What the command line asked for."""

    command: str
    data: Path
    host: str
    port: int
    mail_port: int
    is_reset: bool
    is_local_database: bool
    workers: int

    @property
    def is_demo(self) -> bool:
        """Tell whether this is the demo council."""
        return self.command == "demo"


def data_folder() -> Path:
    """Give the data folder: ROOFTREE_DATA, else `var` beside the code."""
    return Path(os.environ.get("ROOFTREE_DATA") or CHECKOUT / "var").resolve()


def read_options(arguments: list[str]) -> Options:
    """Read the arguments; ends the process with 2 when they are wrong."""
    command = arguments[0]
    parser = argparse.ArgumentParser(prog=f"./rooftree {command}", description=_ABOUT[command])
    parser.add_argument(
        "--data", type=Path, default=data_folder(), help="folder for the data (default: var)"
    )
    if command != "setup":
        _add_addresses(parser, is_demo=command == "demo")
    if command != "demo":
        parser.add_argument(
            "--local-database",
            action="store_true",
            help="run PostgreSQL from the packages instead of using DATABASE_URL",
        )
    if command == "setup":
        parser.add_argument(
            "--semantic", action="store_true", help="install search by meaning, too (95 MB)"
        )
    found = parser.parse_args(arguments[1:])
    return Options(
        command=command,
        data=found.data.resolve(),
        host=getattr(found, "host", "127.0.0.1"),
        port=getattr(found, "port", 8000),
        mail_port=getattr(found, "mail_port", 8025),
        is_reset=getattr(found, "reset", False),
        is_local_database=getattr(found, "local_database", False),
        workers=getattr(found, "workers", 1),
    )


_ABOUT = {
    "demo": "Run Rooftree with a demo council on this computer. Ctrl-C stops everything.",
    "serve": "Run a real site. Needs DATABASE_URL and safe settings: docs/how-to/run-a-site.md.",
    "setup": "Prepare only: the packages, the database and its tables. May be repeated.",
}


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= LAST_PORT):
        message = f"a port is a number from 1 to {LAST_PORT}, not {text}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _workers(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= MOST_WORKERS):
        message = f"workers are a number from 1 to {MOST_WORKERS}, not {text}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _usual_workers(*, is_demo: bool) -> int:
    """One is enough to try; a site has one for each processor, as far as a queue needs them."""
    return 1 if is_demo else min(os.cpu_count() or 1, _USUAL_WORKERS)


def _add_addresses(parser: argparse.ArgumentParser, *, is_demo: bool) -> None:
    parser.add_argument("--port", type=_port, default=8000, help="port of the pages (8000)")
    mail_port = int(os.environ.get("ROOFTREE_MAIL_LISTEN_PORT", "8025"))
    parser.add_argument(
        "--mail-port", type=_port, default=mail_port, help="port that takes mail in (8025)"
    )
    usual = _usual_workers(is_demo=is_demo)
    parser.add_argument(
        "--workers",
        type=_workers,
        default=usual,
        help=f"processes that do background work ({usual})",
    )
    if is_demo:
        parser.add_argument(
            "--reset", action="store_true", help="throw the demo's data away and start afresh"
        )
    else:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (127.0.0.1)")
