"""A kind of record that only a test knows, for modules whose pages name records."""

import pytest

from rooftree.platform.access.rules import history_kinds


def add_history_kind(monkeypatch: pytest.MonkeyPatch, name: str, kind: object) -> None:
    """Register it until the test ends."""
    monkeypatch.setitem(history_kinds._kinds, name, kind)
