"""The pictures of pages that come with the product: `<module>/help/pictures/<name>.webp`."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.apps import apps
from django.urls import reverse

_PRODUCT = "rooftree."
# Enough of the digest that a picture made anew has an address of its own.
_DIGEST_SHOWN = 12
MANIFEST = "pictures.json"


@dataclass(frozen=True)
class ShippedPicture:
    """One picture, its size in pixels and its file."""

    name: str
    address: str
    width: int
    height: int
    path: Path


def shipped_picture(name: str) -> ShippedPicture | None:
    """Give the picture that guides show by this name; names are unique over all modules."""
    return _pictures().get(name)


def shipped_picture_file(name: str, digest: str) -> Path | None:
    """Give the file of an address; None for a picture that was made anew since."""
    found = shipped_picture(name)
    return found.path if found and _file_name(name, digest) in found.address else None


@cache
def _pictures() -> Mapping[str, ShippedPicture]:
    """Find them once: they come with the release."""
    found = {}
    for config in apps.get_app_configs():
        manifest = Path(config.path) / "help" / "pictures" / MANIFEST
        if not config.name.startswith(_PRODUCT) or not manifest.is_file():
            continue
        for line in json.loads(manifest.read_text(encoding="utf-8"))["pictures"]:
            name, digest = line["name"], line["sha256"][:_DIGEST_SHOWN]
            found[name] = ShippedPicture(
                name=name,
                address=reverse("knowledge.shipped_picture", args=[name, digest]),
                width=line["width"],
                height=line["height"],
                path=manifest.parent / f"{name}.webp",
            )
    return found


def _file_name(name: str, digest: str) -> str:
    return f"{name}.{digest}.webp"
