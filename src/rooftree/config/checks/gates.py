"""./rooftree check: every gate, one line each, then what failed."""

import argparse
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from rooftree.config.checks import suite
from rooftree.config.checks.clean_text import text_faults
from rooftree.config.checks.crossings import crossing_faults
from rooftree.config.checks.ignores import ignore_faults
from rooftree.config.checks.locks import lock_faults
from rooftree.config.checks.pictures import picture_faults
from rooftree.config.checks.sizes import size_faults
from rooftree.config.checks.tracked_files import tracked_files
from rooftree.config.checks.vendored import vendor_faults
from rooftree.config.run.bootstrap import CHECKOUT

# mypy is strict where the business lives.
TYPED = ("rules", "actions", "queries")
_WIDTH = 22


@dataclass(frozen=True)
class Gate:
    """A name, and a check that returns what is wrong, or nothing."""

    name: str
    check: Callable[[], str]


def run(arguments: list[str]) -> int:
    """Run every gate, the tests last. 0 when all hold."""
    parser = argparse.ArgumentParser(prog="./rooftree check", description=__doc__)
    parser.add_argument("--no-tests", action="store_true", help="leave out the test suite")
    options = parser.parse_args(arguments[1:])
    failures: dict[str, str] = {}
    # Two at a time: most wait for a program of their own.
    # The suite holds the tests of the house, so they run by themselves only without it.
    gates = (*GATES, HOUSE) if options.no_tests else GATES
    with ThreadPoolExecutor(max_workers=2) as pool:
        for gate, fault in zip(gates, pool.map(_timed, gates), strict=True):
            if fault:
                failures[gate.name] = fault
    if not options.no_tests:
        _run_tests(failures)
    for name, fault in failures.items():
        sys.stdout.write(f"\n--- {name}\n{fault.rstrip()}\n")
    sys.stdout.write(_closing(failures))
    return 1 if failures else 0


def _run_tests(failures: dict[str, str]) -> None:
    started = time.monotonic()
    status = suite.run(["test"])
    _tell("tests", started, is_ok=status == 0)
    if status:
        failures["tests"] = "The reasons stand above."


def _closing(failures: dict[str, str]) -> str:
    if failures:
        return f"\nFailed: {', '.join(failures)}.\n"
    return "\nEvery gate holds.\n"


def _timed(gate: Gate) -> str:
    started = time.monotonic()
    try:
        fault = gate.check()
    except Exception as problem:  # noqa: BLE001 - a gate that breaks is a gate that fails
        fault = f"The gate itself broke: {problem!r}"
    _tell(gate.name, started, is_ok=not fault)
    return fault


def _tell(name: str, started: float, *, is_ok: bool) -> None:
    seconds = time.monotonic() - started
    sys.stdout.write(f"{name:{_WIDTH}} {'ok' if is_ok else 'FAILED':6} {seconds:6.1f} s\n")
    sys.stdout.flush()


def _program(*command: str) -> Callable[[], str]:
    def check() -> str:
        return _output([sys.executable, "-m", *command])

    return check


def _output(command: list[str]) -> str:
    done = subprocess.run(  # noqa: S603 - our own programs, no shell
        command,
        cwd=CHECKOUT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return (done.stdout or "It failed without a word.") if done.returncode else ""


def _listed(check: Callable[[], list[str]]) -> Callable[[], str]:
    return lambda: "\n".join(check())


def _types() -> str:
    folders = (f"/{name}/" for name in TYPED)
    chosen = tuple(folders)
    files = [
        str(path)
        for path in tracked_files()
        if path.suffix == ".py"
        and any(name in path.as_posix() for name in chosen)
        and "tests" not in path.parts
    ]
    return _output([sys.executable, "-m", "mypy", *files])


def _templates() -> str:
    files = [str(p) for p in tracked_files() if p.suffix == ".html" and "templates" in p.parts]
    if not files:
        return ""
    djade = str(CHECKOUT / ".venv" / "bin" / "djade")
    return _output([djade, "--check", "--target-version", "5.2", *files])


GATES = (
    Gate("format", _program("ruff", "format", "--check", "--quiet", ".")),
    Gate("lint", _program("ruff", "check", "--quiet", ".")),
    Gate("lint ignore list", _listed(ignore_faults)),
    Gate("types", _types),
    Gate("floors", lambda: _output([str(CHECKOUT / ".venv" / "bin" / "lint-imports")])),
    Gate("interfaces", _listed(crossing_faults)),
    Gate("sizes", _listed(size_faults)),
    Gate("templates", _templates),
    Gate("locks", _listed(lock_faults)),
    Gate("vendored files", _listed(vendor_faults)),
    Gate("pictures", _listed(picture_faults)),
    Gate("clean text", _listed(text_faults)),
)
HOUSE = Gate("house", suite.house)
