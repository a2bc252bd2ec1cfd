"""Guides show pages as they are now: no picture is older than the words of its page."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from rooftree.config.pictures.manifest import MANIFEST, MadePicture, read_manifest
from rooftree.config.pictures.shots import SHOTS, SOURCE, Shot
from rooftree.config.pictures.sources import sources_of

LARGEST_TOGETHER = 2_500_000
WIDEST = 1200
_SHOWN = re.compile(r"!\[([^\]]*)\]\(picture:([a-z0-9-]+)\)")
_AGAIN = "run ./rooftree picture_guides, and look at what it made"


def picture_faults(shots: Iterable[Shot] = SHOTS, source: Path = SOURCE) -> list[str]:
    """Compare each picture with its page's sources, and guides with the pictures there are."""
    chosen = list(shots)
    made = {folder: read_manifest(folder) for folder in {shot.folder for shot in chosen}}
    found = [
        fault
        for shot in chosen
        for fault in _faults_of(shot, made[shot.folder].get(shot.name), sources_of(shot))
    ]
    found += [f"{name}: two shots have this name" for name in _twice(s.name for s in chosen)]
    sizes = [file.stat().st_size for file in source.glob("*/*/help/pictures/*.webp")]
    if sum(sizes) > LARGEST_TOGETHER:
        found.append(f"all pictures together are {sum(sizes):,} bytes, over {LARGEST_TOGETHER:,}")
    return sorted([*found, *_faults_of_guides({s.name for s in chosen}, source)])


def _faults_of(shot: Shot, made: MadePicture | None, sources: dict[str, str]) -> Iterator[str]:
    file = shot.folder / f"{shot.name}.webp"
    if made is None or not file.is_file():
        yield f"{shot.name}: has no picture: {_AGAIN}"
        return
    if hashlib.sha256(file.read_bytes()).hexdigest() != made.sha256:
        yield f"{file}: is not the picture that {MANIFEST} tells of: {_AGAIN}"
    if made.width > WIDEST:
        yield f"{file}: is {made.width} px wide, over {WIDEST}"
    both = {*sources, *made.sources}
    if changed := sorted(path for path in both if sources.get(path) != made.sources.get(path)):
        yield f"{shot.name}: {', '.join(changed)} changed since its picture was made: {_AGAIN}"


def _faults_of_guides(names: set[str], source: Path) -> Iterator[str]:
    """See that guides show only pictures there are, say what each shows, and leave none unused."""
    used = set()
    for guide in sorted(source.glob("*/*/help/*.md")):
        for words, name in _SHOWN.findall(guide.read_text(encoding="utf-8")):
            used.add(name)
            if name not in names:
                yield f"{guide}: shows the picture {name}, which no shot makes"
            if not words.strip():
                yield f"{guide}: does not say in words what the picture {name} shows"
    yield from (f"{name}: no guide shows this picture" for name in names - used)
    for file in source.glob("*/*/help/pictures/*.webp"):
        if file.stem not in names:
            yield f"{file}: no shot makes this picture"


def _twice(names: Iterable[str]) -> list[str]:
    return [name for name, count in Counter(names).items() if count > 1]
