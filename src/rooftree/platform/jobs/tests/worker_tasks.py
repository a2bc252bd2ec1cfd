"""A task that a test can watch and hold up."""

import os
import time
from pathlib import Path

from rooftree.platform.jobs.tasks import task


@task(tries=3)
def write_line(*, line: str) -> None:
    """Write a line, and wait while the file `wait` stands."""
    if line == "break":
        message = "Somebody's secret"
        raise ValueError(message)
    folder = Path(os.environ["ROOFTREE_TEST_FOLDER"])
    with (folder / "lines").open("a") as file:
        file.write(f"{line}\n")
    while (folder / "wait").exists():
        time.sleep(0.05)
