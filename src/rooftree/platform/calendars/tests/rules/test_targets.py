"""Targets in words."""

import pytest

from rooftree.platform.calendars.rules.targets import Target, TargetUnreadable, parse_target


class ParseTarget:
    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            ("8 business hours", Target(8, "hours")),
            ("1 business hour", Target(1, "hours")),
            ("30 business minutes", Target(30, "minutes")),
            ("0 business seconds", Target(0, "seconds")),
            ("  2  Business  Days ", Target(2, "days")),
        ],
    )
    def test_reads_a_number_and_a_unit(self, words, expected):
        assert parse_target(words) == expected

    @pytest.mark.parametrize(
        "words",
        [
            *("", "8", "8 hours", "business hours", "-1 business hours", "1.5 business hours"),
            *("8 business weeks", "eight business hours", "8 business hours and more"),
            *("٨ business hours", "9" * 5000 + " business hours"),
        ],
    )
    def test_refuses_anything_else_and_says_what_to_write(self, words):
        with pytest.raises(TargetUnreadable, match="30 business minutes"):
            parse_target(words)

    @pytest.mark.parametrize("words", ["1 business hour", "2 business days", "0 business minutes"])
    def test_is_the_reverse_of_writing(self, words):
        assert str(parse_target(words)) == words
