"""The linter's ignore list stays short, and each entry says why."""

import re
import tomllib
from pathlib import Path

from rooftree.config.run.bootstrap import CHECKOUT

MOST = 9


def ignore_faults(project: Path = CHECKOUT / "pyproject.toml") -> list[str]:
    """Say where the list is too long, or an entry stands without its reason."""
    text = project.read_text(encoding="utf-8")
    ignored = tomllib.loads(text)["tool"]["ruff"]["lint"]["ignore"]
    found = []
    if len(ignored) > MOST:
        found.append(f"{project.name}: {len(ignored)} rules are ignored, and {MOST} is the most")
    found += [
        f"{project.name}: {rule} is ignored without a reason beside it"
        for rule in ignored
        if not re.search(rf'^\s*"{rule}",?\s*#\s*\S', text, re.MULTILINE)
    ]
    return found
