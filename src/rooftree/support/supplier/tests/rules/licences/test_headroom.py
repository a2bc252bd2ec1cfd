"""How many licences are left, and when that is too few."""

import pytest

from rooftree.support.supplier.rules.licences.headroom import headroom, warning_words


class Headroom:
    @pytest.mark.parametrize(
        ("bought", "in_use", "warn_at", "left", "words"),
        [
            (5, 5, 0, 0, "None left"),
            (57, 0, 0, 57, "Enough"),
            (5, 4, 0, 1, "Enough"),
            (10, 8, 2, 2, "2 left"),
            (10, 7, 2, 3, "Enough"),
            (5, 7, 0, -2, "2 more in use than bought"),
            (0, 0, 0, 0, "None left"),
        ],
    )
    def test_warns_when_what_is_left_is_the_number_or_less(
        self, bought, in_use, warn_at, left, words
    ):
        judged = headroom(bought=bought, in_use=in_use, warn_at=warn_at)
        assert (judged.left, judged.words, judged.is_short) == (left, words, words != "Enough")

    def test_is_late_only_when_none_is_left(self):
        assert headroom(bought=5, in_use=5, warn_at=0).shape == "late"
        assert headroom(bought=5, in_use=4, warn_at=1).shape == "ask"


class WarningWords:
    def test_say_the_number_and_why(self):
        said = warning_words("Business Objects", bought=5, in_use=5, warn_at=0)
        assert said == "Business Objects: 5 of 5 licences in use, none left"
        said = warning_words("Document Management", bought=57, in_use=50, warn_at=10)
        assert said == "Document Management: 50 of 57 licences in use, 7 left, and it warns at 10"
