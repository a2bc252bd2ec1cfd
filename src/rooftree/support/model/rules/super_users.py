"""Which lines of the directory are Super Users, and of which services."""

import re
from collections.abc import Iterable

# Its Super Users stand in for a service that has none; by key and by name.
SHARED_SERVICES = frozenset({"shared-services", "Shared Services"})
_SUPPORT_AREAS = ("super user", "super users")
_BETWEEN = re.compile(r"[,;/&]|\band\b", re.IGNORECASE)
_NO_LETTERS = re.compile(r"[\W_]+")


def is_super_user(support_area: str) -> bool:
    """Say whether a line of level 1 is a Super User."""
    return support_area.strip().casefold() in _SUPPORT_AREAS


def serves(service_area: str, service: Iterable[str]) -> bool:
    """Say whether the service area names the service, known by its key and its name.

    An area may name two services: "Rents and Estates". The key goes on fitting the old words
    when a service gets another name.
    """
    whole = {_bare(name) for name in service}
    parts = {_bare(part) for part in (service_area, *_BETWEEN.split(service_area))}
    return bool(whole & (parts - {""}))


def without_own(
    services: Iterable[tuple[str, str]], service_areas: Iterable[str]
) -> tuple[str, ...]:
    """Give the keys of the services, (key, name) each, that no Super User's area names."""
    areas = list(service_areas)
    return tuple(
        key for key, name in services if not any(serves(area, (key, name)) for area in areas)
    )


def _bare(words: str) -> str:
    return _NO_LETTERS.sub(" ", words).strip().casefold()
