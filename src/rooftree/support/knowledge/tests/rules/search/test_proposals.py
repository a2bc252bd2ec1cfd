"""Words proposed from people who searched again."""

from rooftree.support.knowledge.rules.search.proposals import SearchedAgain, proposals

KEYS = {
    "dd": "dd", "form": "form", "direct": "direct", "debit": "debit", "the": "~the",
    "please": "pleas", "elevator": "elev", "lift": "lift", "broken": "broken",
}  # fmt: skip


class Proposals:
    def test_are_the_words_that_differ(self):
        again = SearchedAgain(("dd", "form"), ("direct", "debit", "form"), 1)
        (found,) = proposals([again], KEYS)
        assert (found.words, found.keys) == (("dd", "direct debit"), ("dd", "direct debit"))
        assert "1 person searched for “dd”" in found.because

    def test_come_first_where_most_people_say_so(self):
        rows = [
            SearchedAgain(("dd",), ("debit",), 1),
            SearchedAgain(("elevator",), ("lift",), 1),
            SearchedAgain(("elevator", "broken"), ("lift", "broken"), 2),
            SearchedAgain(("elevator",), ("lift",), 2),
        ]
        assert [(each.words[0], each.people) for each in proposals(rows, KEYS)] == [
            ("elevator", 2),
            ("dd", 1),
        ]

    def test_are_none_where_words_were_only_added_or_are_talk(self):
        rows = [
            SearchedAgain(("dd",), ("dd", "form"), 1),
            SearchedAgain(("please", "the"), ("lift",), 1),
        ]
        assert proposals(rows, KEYS) == []
