"""What a misspelt word was meant to be."""

import pytest

from rooftree.support.knowledge.rules.search.slips import Shelved, distance, meant


class Distance:
    @pytest.mark.parametrize(
        ("one", "other", "apart"),
        [
            ("arears", "arrears", 1),
            ("tennant", "tenant", 1),
            ("recieve", "receive", 1),
            ("benifit", "benefit", 1),
            ("rent", "rent", 0),
            ("gas", "rent", 3),
        ],
    )
    def test_counts_slips(self, one, other, apart):
        assert distance(one, other, 2) == apart
        assert distance(other, one, 2) == apart


class Meant:
    def test_is_the_nearest_word(self):
        shelved = [Shelved("arrears", "arrear", 9), Shelved("appears", "appear", 3)]
        assert meant("arears", shelved)[0][0] == "arrear"

    def test_is_the_word_that_begins_so(self):
        shelved = [Shelved("accommodation", "accommod", 5), Shelved("account", "account", 9)]
        assert meant("accom", shelved) == [("accommod", 0.7)]

    def test_is_nothing_for_what_is_unlike(self):
        assert meant("zebra", [Shelved("rent", "rent", 4)]) == []

    def test_counts_less_than_the_word_itself(self):
        assert all(weight < 1 for _, weight in meant("tennant", [Shelved("tenant", "tenant", 1)]))
