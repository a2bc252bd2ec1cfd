"""Values in words, and cells that do no harm."""

from datetime import UTC, date, datetime

import pytest

from rooftree.platform.web.rules.plain_words import harmless, initials, plain


class Plain:
    @pytest.mark.parametrize(
        ("value", "words"),
        [
            (None, ""),
            (True, "Yes"),
            (False, "No"),
            (date(2026, 11, 23), "23 November 2026"),
            (datetime(2026, 7, 1, 13, 2, tzinfo=UTC), "1 July 2026 at 14:02"),
            (datetime(2026, 11, 23, 14, 2, tzinfo=UTC), "23 November 2026 at 14:02"),
            (7, "7"),
        ],
    )
    def test_writes_values_as_staff_read_them(self, value, words):
        assert plain(value) == words


class Harmless:
    @pytest.mark.parametrize(
        "text", ["=1+1", "+44", "-1", "@SUM(A1)", "\t=1", " =1", "\r\n=1", "\uff1d1"]
    )
    def test_disarms_what_a_spreadsheet_would_run(self, text):
        assert harmless(text) == f"'{text}"

    @pytest.mark.parametrize("value", ["Kerr", "a=b", "", 7, -7, date(2026, 1, 1)])
    def test_leaves_the_rest_alone(self, value):
        assert harmless(value) == value


class Initials:
    @pytest.mark.parametrize(
        ("name", "letters"),
        [
            ("Morag Kerr", "MK"),
            ("Isla", "I"),
            ("Anna Mary Smith-Jones", "AJ"),
            ("", "?"),
            ("7", "?"),
        ],
    )
    def test_takes_first_and_last(self, name, letters):
        assert initials(name) == letters
