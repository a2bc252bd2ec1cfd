"""Which help key each page names, and which of these pages are public."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.web.interface import PUBLIC, SIGNED_IN, PageFacts


def help_keys() -> frozenset[str]:
    """Give every help key that a page names."""
    return frozenset(_permissions(settings.ROOT_URLCONF))


def public_keys() -> frozenset[str]:
    """Give the help keys of pages that need no sign-in."""
    found = _permissions(settings.ROOT_URLCONF)
    return frozenset(key for key, permissions in found.items() if PUBLIC in permissions)


def may_open(actor: Actor, key: str) -> bool:
    """Say whether the actor may open a page that has this help; a guide of no page is open."""
    permissions = _permissions(settings.ROOT_URLCONF).get(key)
    return permissions is None or any(_may(actor, one) for one in permissions)


def _may(actor: Actor, permission: str) -> bool:
    if permission == PUBLIC:
        return True
    return actor.is_signed_in and (permission == SIGNED_IN or access.may(actor, permission))


@cache
def _permissions(urlconf: str) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pattern in _patterns(get_resolver(urlconf).url_patterns):
        facts: PageFacts | None = getattr(pattern.callback, "page", None)
        if facts is not None and facts.help_key is not None:
            found[facts.help_key].add(facts.permission)
    return found


def _patterns(patterns: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            yield from _patterns(pattern.url_patterns)
        else:
            yield pattern
