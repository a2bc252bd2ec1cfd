"""A task that a test can watch and hold up."""

import os
import time
from pathlib import Path

from rooftree.platform.jobs.tasks import task


@task(tries=3)
def write_line(*, line: str) -> None:
    """Write a line, and wait while the file `wait` stands."""
    folder = Path(os.environ["ROOFTREE_TEST_FOLDER"])
    with (folder / "lines").open("a") as file:
        file.write(f"{line}\n")
    while (folder / "wait").exists():
        time.sleep(0.05)
