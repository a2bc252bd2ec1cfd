"""The list beside a module's pictures: what each was made of, and that it is still that picture."""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from pathlib import Path

MANIFEST = "pictures.json"


@dataclass(frozen=True)
class MadePicture:
    """One picture as it was made: its size in pixels, its own digest and those of its sources."""

    name: str
    width: int
    height: int
    sha256: str
    sources: dict[str, str] = field(default_factory=dict)


def read_manifest(folder: Path) -> dict[str, MadePicture]:
    """Give the pictures of a folder by name; none where none were made."""
    file = folder / MANIFEST
    if not file.is_file():
        return {}
    lines = json.loads(file.read_text(encoding="utf-8"))["pictures"]
    return {line["name"]: MadePicture(**line) for line in lines}


def write_manifest(folder: Path, pictures: Iterable[MadePicture]) -> None:
    """Write the list, in order of name."""
    lines = [asdict(each) for each in sorted(pictures, key=lambda each: each.name)]
    text = json.dumps({"pictures": lines}, indent=1, ensure_ascii=True) + "\n"
    (folder / MANIFEST).write_text(text, encoding="ascii")
