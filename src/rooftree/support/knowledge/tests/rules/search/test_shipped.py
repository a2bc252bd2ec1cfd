"""The synonyms that ship."""

import re

from rooftree.support.knowledge.rules.search.shipped import shipped_groups
from rooftree.support.knowledge.rules.search.synonym_words import LONGEST, tidy_words


class Shipped:
    def test_have_a_key_each_and_two_words_that_differ(self):
        groups = shipped_groups()
        assert len(groups) > 150
        for words in groups.values():
            assert len(tidy_words(words)) == len(words) >= 2
            assert all(len(word) <= LONGEST for word in words)

    def test_know_the_short_forms_of_housing(self):
        known = {word.casefold() for words in shipped_groups().values() for word in words}
        short = "uc hb dd fta void sst ssst nosp shr asb ta mra factor dhp sar epc eicr rsl"
        assert set(short.split()) <= known

    def test_leave_out_short_forms_that_are_words(self):
        words = {word for group in shipped_groups().values() for word in group}
        assert not words & {"SO", "so", "IT", "it", "US", "AM", "PO", "house"}
        assert all(re.search(r"\w", word) for word in words)
