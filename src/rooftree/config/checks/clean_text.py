"""No tracked file names a package registry or a path of one person's machine."""

import re
from collections.abc import Iterable
from pathlib import Path

from rooftree.config.checks.tracked_files import tracked_files
from rooftree.config.run.bootstrap import CHECKOUT

# Written in pieces, so that this file does not match itself.
_PATTERNS = {
    "an index setting": r"--(?:extra-)?index" + r"-url|find" + r"-links|UV_(?:DEFAULT_)?INDEX",
    "an address of a package index": r"https?://[^\s\"')]+/(?:simple|packages)" + r"(?:/|\b)",
    "a path of one person's machine": r"(?<![\w/.-])/(?:root|Users/\w+|home/\w+)/",
    "the path of this checkout": re.escape(f"{CHECKOUT}/"),
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
