"""What every page says about itself: its help, and who may see it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

V = TypeVar("V", bound=Callable[..., Any])

PUBLIC = "public"
SIGNED_IN = "signed-in"


@dataclass(frozen=True)
class PageFacts:
    """`permission` is PUBLIC, SIGNED_IN or a registered permission; `help_key` names a guide.

    An address that answers no HTML (a file, an export, a health check) has no help key.
    """

    help_key: str | None
    permission: str


def page(*, help_key: str, permission: str) -> Callable[[V], V]:
    """Mark a view that answers HTML. access enforces it; an unmarked view is never served."""

    def mark(view: V) -> V:
        view.page = PageFacts(help_key, permission)  # type: ignore[attr-defined]
        return view

    return mark


def endpoint(*, permission: str) -> Callable[[V], V]:
    """Mark a view that answers something other than a page."""

    def mark(view: V) -> V:
        view.page = PageFacts(None, permission)  # type: ignore[attr-defined]
        return view

    return mark
