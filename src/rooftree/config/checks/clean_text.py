"""No tracked file names a package registry or a path of one person's machine."""

import re
from collections.abc import Iterable
from pathlib import Path

from rooftree.config.checks.tracked_files import tracked_files
from rooftree.config.run.bootstrap import CHECKOUT

# Written in pieces, so that this file does not match itself.
_PATTERNS = {
    "a package registry": r"pypi\.(?:org|python)|python" + r"hosted\.org|registry\.npm" + r"js",
    "an index setting": r"--(?:extra-)?index" + r"-url|find" + r"-links|UV_(?:DEFAULT_)?INDEX",
    "a path of one machine": r"(?<![\w/.-])/(?:root|work/(?:main|shared)|Users/\w+|home/\w+)/",
}
_TEXT = {".py", ".md", ".txt", ".toml", ".lock", ".in", ".html", ".css", ".js", ".json", ".sh", ""}


def text_faults(files: Iterable[Path] | None = None) -> list[str]:
    """Name every line that does."""
    found = []
    for path in tracked_files() if files is None else files:
        if path.suffix not in _TEXT or "vendor" in path.parts:
            continue
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, start=1):
            found += [
                f"{path.relative_to(CHECKOUT) if CHECKOUT in path.parents else path}:{number}: {what}"
                for what, pattern in _PATTERNS.items()
                if re.search(pattern, line)
            ]
    return found
