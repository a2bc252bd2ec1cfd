"""What a picture was made of: the templates of its page, and the words of its view and forms.

Read off the source alone, so that it takes no browser, no database and hardly a second. The frame
and the style of all pages are left out: a new colour makes no guide wrong.
"""

import ast
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from rooftree.config.pictures.shots import SOURCE, Shot

_LOADED = re.compile(r"{%\s*(?:extends|include)\s+[\"']([^\"']+)[\"']")
_SHARED = "web/"
_DIGEST_KEPT = 16


def sources_of(shot: Shot) -> dict[str, str]:
    """Give a digest of each file that says what the page shows, by its path in the source."""
    python = [shot.view_file, *_forms_of(shot.view_file)]
    named = {text for file in python for text in _texts(file) if text.endswith(".html")}
    found = {_path(file): _digest("\n".join(_texts(file))) for file in python}
    for template in _with_parts({*named, *shot.also}):
        words = " ".join(template.read_text(encoding="utf-8").split())
        found[_path(template)] = _digest(words)
    return dict(sorted(found.items()))


def _texts(file: Path) -> list[str]:
    """Give the texts in a file's code, in order; docstrings and imports say nothing to a reader."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    silent = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent
    ]


def _forms_of(view: Path) -> Iterator[Path]:
    """Find the files of forms that the view imports from its own module."""
    module = ".".join(("rooftree", *view.relative_to(SOURCE).parts[:2], "web"))
    for node in ast.walk(ast.parse(view.read_text(encoding="utf-8"))):
        name = node.module or "" if isinstance(node, ast.ImportFrom) else ""
        if name.startswith(module) and "form" in name.rpartition(".")[2]:
            file = SOURCE.parent.joinpath(*name.split(".")).with_suffix(".py")
            if file.is_file():
                yield file


def _with_parts(names: set[str]) -> list[Path]:
    """Find these templates and what they include; those that all pages share are left out."""
    found: dict[str, Path] = {}
    waiting = sorted(names)
    while waiting:
        name = waiting.pop()
        if name in found or name.startswith(_SHARED):
            continue
        file = next(iter(sorted(SOURCE.glob(f"*/*/templates/{name}"))), None)
        if file is not None:
            found[name] = file
            waiting += _LOADED.findall(file.read_text(encoding="utf-8"))
    return sorted(found.values())


def _path(file: Path) -> str:
    return file.relative_to(SOURCE).as_posix()


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:_DIGEST_KEPT]
