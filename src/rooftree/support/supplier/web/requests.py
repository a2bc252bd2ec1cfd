"""What our pages read of a request."""

from typing import Any

from django.http import HttpRequest

from rooftree.platform.references.interface import Actor


def actor_in(request: HttpRequest) -> Actor:
    """Give who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def context_of(request: HttpRequest, **values: Any) -> dict[str, Any]:
    """Put values beside who asks."""
    return {"actor": actor_in(request), **values}
