"""No file over 400 lines, no function over 50."""

import ast
from collections.abc import Iterable
from pathlib import Path

from rooftree.config.checks.tracked_files import tracked_files

LONGEST_FILE = 400
LONGEST_FUNCTION = 50
_MEASURED = {".py", ".html", ".css", ".js"}
# Generated, vendored or kept as it was written: nobody reads these from top to bottom.
_NOT_MEASURED = {"migrations", "vendor"}


def size_faults(files: Iterable[Path] | None = None) -> list[str]:
    """Name every file and function that is too long."""
    found = []
    for path in tracked_files() if files is None else files:
        if path.suffix not in _MEASURED or _NOT_MEASURED & set(path.parts):
            continue
        text = path.read_text(encoding="utf-8")
        length = len(text.splitlines())
        if length > LONGEST_FILE:
            found.append(f"{path}: {length} lines, and {LONGEST_FILE} is the most")
        if path.suffix == ".py":
            found += _function_faults(path, text)
    return found


def _function_faults(path: Path, text: str) -> list[str]:
    found = []
    for each in ast.walk(ast.parse(text)):
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (each.end_lineno or each.lineno) - each.lineno + 1
            if length > LONGEST_FUNCTION:
                found.append(
                    f"{path}:{each.lineno}: {each.name} has {length} lines,"
                    f" and {LONGEST_FUNCTION} is the most"
                )
    return found
