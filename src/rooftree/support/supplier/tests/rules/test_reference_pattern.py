"""Patterns that the supplier's references are found by."""

import re
import time

import pytest

from rooftree.support.supplier.rules.reference_pattern import pattern_complaint
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER


class PatternComplaint:
    @pytest.mark.parametrize(
        ("pattern", "example"),
        [
            (str(SHIPPED_SUPPLIER["reference_pattern"]), "LKS-88214"),
            (r"LKS-\d{5}|HD-\d{4}", " HD-1234 "),
            (r"\bCase [0-9]+\b", "Case 12"),
            (r"\[#[0-9]{1,9}\]", "[#7]"),
        ],
    )
    def test_has_none_of_a_pattern_that_finds_its_example(self, pattern, example):
        assert pattern_complaint(pattern, example) == ""

    @pytest.mark.parametrize(
        ("pattern", "told"),
        [
            ("([A-Z]+)+-[0-9]+", "no brackets"),
            ("[A-Z", "can’t be read"),
            (r"\1", "can’t be read"),
            ("[Z-A]{2}", "This is no pattern"),
            ("", "can’t be read"),
            ("[A-Z]{2,6}-[0-9]{9}", "doesn’t find “LKS-88214”"),
            ("[A-Z]{2,6}", "as a whole"),
            ("[A-Z]*-*[0-9]+", "slow"),
            (".*" * 10, "slow"),
            ("A" * 121, "120 characters"),
        ],
    )
    def test_says_what_is_wrong(self, pattern, told):
        assert told in pattern_complaint(pattern, "LKS-88214")

    def test_refuses_what_finds_nothing_at_all_everywhere(self):
        assert "where there is none" in pattern_complaint("[0-9]{0,9}", "123")

    def test_lets_only_fast_ones_through(self):
        pattern = r"[A-Z]{2,60}-{0,9}[0-9]{2,9}X"
        assert pattern_complaint(pattern, "LKS-88X") == ""
        began = time.perf_counter()
        re.search(pattern, "A" * 2000 + "-" * 20 + "1" * 2000)
        assert time.perf_counter() - began < 2
