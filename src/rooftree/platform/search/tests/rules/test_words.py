"""Fold what is written and what is asked to the same plain form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rooftree.platform.search.rules.words import any_word, fold, number_in, reference_key


class Fold:
    @pytest.mark.parametrize(
        ("text", "plain"),
        [("Mòrag  O\u2019Neil", "morag o'neil"), ("Straße", "strasse"), ("\x00a\tb\n", "a b")],
    )
    def test_takes_away_case_and_accents(self, text, plain):
        assert fold(text) == plain

    @given(st.text())
    def test_is_settled_once_done(self, text):
        assert fold(fold(text)) == fold(text)


class ReferenceKey:
    def test_brings_a_reference_to_one_form(self):
        assert reference_key(" enq - 20391") == "ENQ20391"
        assert number_in("ENQ20391") == "20391"
        assert number_in("ENQ") == ""


class AnyWord:
    def test_joins_words_by_or(self):
        assert any_word("Locked out!") == ("locked | out", "locked:* | out:*")
