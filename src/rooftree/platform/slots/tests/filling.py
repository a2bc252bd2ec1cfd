"""Fill a slot for one test of any module."""

import pytest

from rooftree.platform.slots import registry


def fill_only(monkeypatch: pytest.MonkeyPatch, slot: str, *entries: object) -> None:
    """Put these entries in place of whatever fills the slot."""
    monkeypatch.setitem(registry._filled, slot, list(entries))
