"""The manifest of an export: which files of a folder are ours, with their digests."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

MANIFEST = "rooftree-export.json"
MADE_BY = "rooftree export_staff_zone"
_LARGEST = 20_000_000


class NotOurManifest(Exception):
    """The file is not one that the export wrote."""


@dataclass(frozen=True)
class Manifest:
    """The export of a day. `is_complete` is False from the first file written to the last one."""

    as_of: str
    files: Mapping[str, str] = field(default_factory=dict)
    is_complete: bool = True


def written(manifest: Manifest) -> bytes:
    """Write it, always the same for the same files."""
    facts = {
        "made_by": MADE_BY,
        "as_of": manifest.as_of,
        "is_complete": manifest.is_complete,
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(facts, indent=1, ensure_ascii=True) + "\n").encode("ascii")


def read(content: bytes) -> Manifest:
    """Read what `written` wrote; refuse anything else, and every path that leads out."""
    try:
        facts = json.loads(content[:_LARGEST])
        files = {str(path): str(digest) for path, digest in facts["files"].items()}
        is_ours = facts["made_by"] == MADE_BY
        found = Manifest(str(facts["as_of"]), files, bool(facts["is_complete"]))
    except (ValueError, KeyError, TypeError, AttributeError) as fault:
        raise NotOurManifest from fault
    if not is_ours or not all(is_inside(path) for path in files):
        raise NotOurManifest
    return found


def is_inside(path: str) -> bool:
    """Say whether a path stays in its folder and is no manifest."""
    parts = PurePosixPath(path).parts
    is_plain = bool(parts) and not path.startswith("/") and "\\" not in path and ":" not in path
    return is_plain and ".." not in parts and path != MANIFEST
