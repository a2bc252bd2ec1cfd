"""Between modules only `interface.py` is imported; no models in web; no Django in rules."""

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rooftree.config.checks.tracked_files import python_files
from rooftree.config.modules import MODULES
from rooftree.config.run.bootstrap import CHECKOUT

CONFIG = "rooftree.config"
SOURCE = CHECKOUT / "src"
TESTS = "tests"
# The launcher and what feeds it run before Django can be set up, so no interface leads to them.
LAUNCHER = "rooftree.platform.database.launcher"
BEFORE_DJANGO = (
    "rooftree.config.run",
    "rooftree.config.settings",
    "rooftree.config.tests",
    "tests",
)


@dataclass(frozen=True)
class Import:
    """One import: who, what, and on which line."""

    importer: str
    target: str
    line: int


def crossing_faults(files: Iterable[Path] | None = None) -> list[str]:
    """Name every import that goes past an interface, or against the order of a module's parts."""
    chosen = [*python_files("src"), *python_files("tests")] if files is None else files
    return [
        f"{path}:{each.line}: {fault}"
        for path in chosen
        for each in _imports(path)
        if (fault := fault_of(each))
    ]


def fault_of(found: Import) -> str:
    """Say what is wrong with one import; nothing when it is well."""
    own = module_of(found.importer)
    parts = _parts_below(found.importer, own)
    if parts[:1] == ["rules"] and found.target.split(".")[0] == "django":
        return "a rule is plain Python: it can't import Django"
    theirs = module_of(found.target)
    # Nothing below config can reach it, as the floors say; what is above it is its own tests.
    if theirs is None or theirs == CONFIG:
        return ""
    target_parts = _parts_below(found.target, theirs)
    if theirs == own:
        if parts[:1] == ["web"] and target_parts[:1] == ["models"]:
            return "a page calls an action or a query: it can't import models"
        return ""
    if _is_open(found, parts, target_parts):
        return ""
    return f"{found.target} is inside another module: import {theirs}.interface"


def _is_open(found: Import, parts: list[str], target_parts: list[str]) -> bool:
    if target_parts[:1] == ["interface"]:
        return True
    if found.importer == "rooftree.config.urls" and target_parts[:2] == ["web", "urls"]:
        return True
    if parts[:1] == ["migrations"]:
        # Generated: a field of another module's is named where it lies.
        return True
    is_test = TESTS in parts or found.importer.split(".")[0] in {TESTS, "conftest"}
    if is_test and target_parts[:1] == [TESTS]:
        return True
    return found.target.startswith(LAUNCHER) and found.importer.startswith(BEFORE_DJANGO)


def module_of(name: str) -> str | None:
    """Give the module that a dotted name lies in; config counts as one."""
    for module in (*MODULES, CONFIG):
        if name == module or name.startswith(f"{module}."):
            return module
    return None


def _parts_below(name: str, module: str | None) -> list[str]:
    return name.split(".") if module is None else name[len(module) + 1 :].split(".")


def _imports(path: Path) -> Iterator[Import]:
    importer = _dotted(path)
    for each in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(each, ast.Import):
            for name in each.names:
                yield Import(importer, name.name, each.lineno)
        elif isinstance(each, ast.ImportFrom):
            start = _absolute(importer, each)
            for name in each.names:
                yield Import(importer, f"{start}.{name.name}", each.lineno)


def _absolute(importer: str, statement: ast.ImportFrom) -> str:
    if not statement.level:
        return statement.module or ""
    above = importer.split(".")[: -statement.level]
    return ".".join([*above, *([statement.module] if statement.module else [])])


def _dotted(path: Path) -> str:
    path = path.resolve()
    base = SOURCE if SOURCE in path.parents else CHECKOUT
    named = path.relative_to(base) if base in path.parents else Path(path.name)
    return ".".join(named.with_suffix("").parts)
