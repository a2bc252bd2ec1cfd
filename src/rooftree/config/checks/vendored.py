"""Vendored files are what VENDOR.json says, and nothing else lies beside them."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from rooftree.config.checks.tracked_files import tracked_files

LIST = "VENDOR.json"
FOLDER = "vendor"


def vendor_faults(lists: Iterable[Path] | None = None) -> list[str]:
    """Compare every VENDOR.json with the files it lists."""
    chosen = [p for p in tracked_files() if p.name == LIST] if lists is None else lists
    found = []
    for path in chosen:
        listed = set()
        for package in json.loads(path.read_text(encoding="utf-8")):
            missing = {"name", "version", "licence"} - package.keys()
            if missing:
                found.append(f"{path}: {package.get('name')} lacks {', '.join(sorted(missing))}")
            for entry in package["files"]:
                listed.add(path.parent / entry["path"])
                found += _file_faults(path.parent / entry["path"], entry["sha256"])
        beside = {p for p in (path.parent / FOLDER).rglob("*") if p.is_file()}
        found += [f"{extra}: is vendored, but {LIST} does not list it" for extra in beside - listed]
    return sorted(found)


def _file_faults(path: Path, sha256: str) -> list[str]:
    if not path.is_file():
        return [f"{path}: is listed in {LIST}, but missing"]
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        return [f"{path}: differs from what {LIST} says was vendored"]
    return []
