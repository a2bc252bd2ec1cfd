"""What the details of an entry say."""

import pytest

from rooftree.platform.audit.rules import detail_words as rules
from rooftree.platform.audit.rules.detail_words import (
    LEFT_OUT,
    Detail,
    detail_refs,
    detail_words,
    has_words,
    register_details,
)
from rooftree.platform.references.interface import Ref


@pytest.fixture(autouse=True)
def _registered(monkeypatch):
    monkeypatch.setattr(rules, "_known", {})
    register_details(
        "toys",
        {
            "box": Detail("Kept in", of="toys.box"),
            "on": Detail("From"),
            "kinds": Detail("Kinds", words=lambda value: {"b": "bears"}.get(value, value)),
            "mended": Detail(words=lambda value: "Mended" if value else ""),
            "row": LEFT_OUT,
            "count": Detail("Toys"),
        },
    )
    register_details("toys.counted", {"count": Detail("Counted")})


class DetailWords:
    def test_write_dates_lists_and_flags_as_staff_read_them(self):
        details = {"on": "2026-11-23", "kinds": ["b", "dolls"], "mended": True, "row": 7}
        assert detail_words("toys.made", details, {}) == [
            "From: 23 November 2026",
            "Kinds: bears, dolls",
            "Mended",
        ]

    def test_leave_out_what_is_empty(self):
        assert detail_words("toys.made", {"on": None, "kinds": [], "mended": False}, {}) == []

    def test_name_records(self):
        details = {"box": [1, 2]}
        assert detail_refs("toys.made", details) == {Ref("toys.box", 1), Ref("toys.box", 2)}
        named = {Ref("toys.box", 1): "Box of bears"}
        assert detail_words("toys.made", details, named) == [
            "Kept in: Box of bears, no longer known"
        ]

    def test_of_a_label_stand_before_those_of_its_module(self):
        assert detail_words("toys.counted", {"count": 3}, {}) == ["Counted: 3"]
        assert detail_words("toys.made", {"count": 3}, {}) == ["Toys: 3"]

    def test_of_a_key_that_nobody_registered_are_the_key_itself(self):
        assert not has_words("toys.made", "old_name")
        assert detail_words("toys.made", {"old_name": "Teddy"}, {}) == ["Old name: Teddy"]
