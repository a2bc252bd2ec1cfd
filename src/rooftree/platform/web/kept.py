"""What somebody typed or chose on a page: kept in their session, so that no address holds it."""

from collections.abc import MutableMapping
from typing import Any

from django.http import HttpRequest

_KEPT = "web.kept"


def kept(request: HttpRequest, name: str) -> dict[str, Any]:
    """Give what `keep` was given under this name; empty for nothing."""
    found: dict[str, Any] = _session(request).get(_KEPT, {}).get(name, {})
    return found


def keep(request: HttpRequest, name: str, values: dict[str, Any]) -> None:
    """Keep values that JSON can hold until they are changed or their owner signs out."""
    session = _session(request)
    if kept(request, name) != values:
        session[_KEPT] = {**session.get(_KEPT, {}), name: values}


def _session(request: HttpRequest) -> MutableMapping[str, Any]:
    return getattr(request, "session", {})
