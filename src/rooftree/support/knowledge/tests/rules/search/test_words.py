"""The words of articles and questions."""

from rooftree.support.knowledge.rules.search.words import (
    MOST_ASKED,
    asked_words,
    count_words,
    shelved_words,
)


class ShelvedWords:
    def test_give_a_code_whole_and_in_parts(self):
        assert shelved_words("enq-1234") == ["enq", "1234", "enq1234"]
        assert shelved_words("enq1234") == ["enq", "1234", "enq1234"]

    def test_keep_short_names_with_a_digit_whole(self):
        assert shelved_words("p1 and 2fa") == ["p1", "and", "2fa"]

    def test_leave_apostrophes_out_and_single_letters(self):
        assert shelved_words("the tenant's o'neill a b&b") == ["the", "tenants", "oneill"]

    def test_count_by_part(self):
        counts = count_words("rent", "rent pay", "pay rent rent")
        assert (counts["rent"].in_title, counts["rent"].in_body) == (1, 2)
        assert counts["pay"].in_keywords == 1


class AskedWords:
    def test_take_compounds_apart(self):
        assert asked_words("sign-in error 1042") == ["sign", "in", "error", "1042"]

    def test_are_only_so_many(self):
        assert len(asked_words("rent " * 5000)) == MOST_ASKED

    def test_are_none_in_signs(self):
        assert asked_words("':*&|!()<-> 🏠 %_\\ ''") == []
