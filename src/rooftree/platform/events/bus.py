"""Publish what happened; run those who asked to know, in the publisher's transaction."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import is_dataclass
from typing import Any, TypeVar

E = TypeVar("E")

_handlers: dict[type[Any], list[Callable[[Any], None]]] = defaultdict(list)


def subscribe(event: type[E], handler: Callable[[E], None]) -> None:
    """Have `handler` called for each event of exactly this class. Asking twice is asking once."""
    if not is_dataclass(event):
        message = f"{event.__name__} is not a frozen dataclass."
        raise TypeError(message)
    if handler not in _handlers[event]:
        _handlers[event].append(handler)


def publish(event: object) -> None:
    """Tell every handler now. A handler that raises undoes the publisher's transaction."""
    for handler in tuple(_handlers[type(event)]):
        handler(event)
