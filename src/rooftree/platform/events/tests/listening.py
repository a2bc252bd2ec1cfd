"""Hear what is published, in tests of any module."""

from typing import Any

import pytest

from rooftree.platform.events import bus


def listen(monkeypatch: pytest.MonkeyPatch, event: type[Any]) -> list[Any]:
    """Put a list in place of the event's handlers for this test; it fills as things happen."""
    heard: list[Any] = []
    monkeypatch.setitem(bus._handlers, event, [heard.append])
    return heard


def break_down_on(monkeypatch: pytest.MonkeyPatch, event: type[Any]) -> None:
    """Have a handler of the event fail with RuntimeError, to see that everything is undone."""

    def fail(_event: object) -> None:
        raise RuntimeError

    monkeypatch.setitem(bus._handlers, event, [fail])
