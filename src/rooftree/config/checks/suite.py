"""./rooftree test: the whole suite; the heavy tests too with --full."""

import os
import subprocess
import sys

from rooftree.config.run.bootstrap import CHECKOUT

WORKERS = "2"
HOUSE = "tests/architecture"


def run(arguments: list[str]) -> int:
    """Run pytest with what else was given. 0 when every test passed."""
    given = arguments[1:]
    is_full = "--full" in given
    chosen = [each for each in given if each != "--full"]
    command = [*_pytest(), *(["-m", ""] if is_full else [])]
    # Named files run in one process: two would each make a database first.
    if not any(not each.startswith("-") for each in chosen) and "-n" not in chosen:
        # tests/together.py says which tests stay in one process.
        command += ["-n", WORKERS, "--dist", "loadscope"]
    sys.stdout.flush()
    return subprocess.run([*command, *chosen], cwd=CHECKOUT, check=False).returncode  # noqa: S603


def house() -> str:
    """Run the tests of the plan of the house; returns what failed."""
    environment = os.environ | {"ROOFTREE_TEST_NAME": "house"}
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        [*_pytest(), "-q", HOUSE],
        cwd=CHECKOUT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return done.stdout if done.returncode else ""


def _pytest() -> list[str]:
    return [sys.executable, "-m", "pytest", "--color=auto"]
