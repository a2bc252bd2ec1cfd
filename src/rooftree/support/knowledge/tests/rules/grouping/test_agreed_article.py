"""Which article a group is given."""

import pytest

from rooftree.support.knowledge.rules.grouping.agreed_article import (
    MOST_ASKED,
    agreed_article,
    asked_of,
)


class AgreedArticle:
    @pytest.mark.parametrize(
        ("found", "article"),
        [
            ([{7: 0.9}, {7: 0.7, 8: 0.2}], 7),
            ([{7: 0.9}, {8: 0.9}], None),
            ([{7: 0.6, 8: 0.55}, {7: 0.6, 8: 0.5}], None),
            ([{7: 0.3}, {7: 0.4}], None),
            ([{7: 1.0}, {}, {}], None),
            ([{}], None),
            ([], None),
        ],
    )
    def test_is_the_one_that_members_agree_on_or_none(self, found, article):
        assert agreed_article(found) == article


class AskedOf:
    def test_takes_all_of_a_small_group_once(self):
        assert asked_of(["b", "a", "b"]) == ["a", "b"]

    def test_takes_some_spread_over_a_large_one(self):
        found = asked_of([f"{number:03}" for number in range(100)])
        assert len(found) == MOST_ASKED
        assert found[0] == "000"
        assert found[-1] > "090"
