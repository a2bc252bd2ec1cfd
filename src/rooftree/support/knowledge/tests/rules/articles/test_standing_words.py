"""How an article stands."""

import pytest

from rooftree.support.knowledge.rules.articles.standing_words import state_of, state_words


class StateOf:
    @pytest.mark.parametrize(
        ("published", "retired", "open_state", "expected"),
        [
            (True, True, "draft", "retired"),
            (False, True, "", "retired"),
            (True, False, "", "published"),
            (True, False, "review", "published"),
            (False, False, "review", "review"),
            (False, False, "draft", "draft"),
            (False, False, "", "draft"),
        ],
    )
    def test_is_how_readers_stand_to_it(self, published, retired, open_state, expected):
        found = state_of(is_published=published, is_retired=retired, open_state=open_state)
        assert found == expected


class StateWords:
    def test_tell_of_a_change_to_what_is_published_only(self):
        assert state_words("published", "") == "Published"
        assert state_words("published", "review") == "Published, change in review"
        assert state_words("draft", "draft") == "Draft"
        assert state_words("retired", "draft") == "Retired"
