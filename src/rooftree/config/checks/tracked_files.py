"""The files that belong to Rooftree, as git knows them."""

import subprocess
from pathlib import Path

from rooftree.config.run.bootstrap import CHECKOUT

_NOT_OURS = {".venv", "var", ".git"}


def tracked_files(checkout: Path = CHECKOUT) -> list[Path]:
    """List every file but the ignored ones, tracked or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        answer = subprocess.run(command, cwd=checkout, capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError):
        found = [path for path in checkout.rglob("*") if not _NOT_OURS & set(path.parts)]
    else:
        found = [checkout / name for name in answer.stdout.decode("utf-8").split("\0") if name]
    return sorted(path for path in found if path.is_file())


def python_files(folder: str = "src", checkout: Path = CHECKOUT) -> list[Path]:
    """List the Python files below a folder of the checkout."""
    below = checkout / folder
    return [p for p in tracked_files(checkout) if p.suffix == ".py" and below in p.parents]
