"""Markdown as plain text, passages, ranking, and words as they are typed."""

from rooftree.support.knowledge.rules.search.passages import LONGEST, passage
from rooftree.support.knowledge.rules.search.plain_text import plain_text
from rooftree.support.knowledge.rules.search.ranking import Ranked, by_words, is_likely, ranked
from rooftree.support.knowledge.rules.search.synonym_words import read_line


class PlainText:
    def test_leaves_the_words_of_markdown(self):
        text = "# Rents\n\n1. Press **Post**, see [the guide](/help/x/).\n\n![A page](a.png)\n\n| a | b |\n|---|---|\n"
        assert plain_text(text) == "Rents\nPress Post , see the guide.\nA page\na b"

    def test_is_quick_with_marks_that_never_close(self):
        assert len(plain_text("[" * 50_000 + "<" * 50_000)) <= 100_000


class Passage:
    def test_is_the_sentence_that_has_the_words(self):
        text = "Choose an account. " + "Something else stands here. " * 20 + "Reverse the payment."
        assert passage(text, {"revers", "payment"}).startswith("Reverse the payment.")

    def test_is_the_beginning_without_any(self):
        assert passage("First. Second.", {"zebra"}) == "First. Second."

    def test_is_shortened(self):
        assert len(passage("word " * 500, set())) <= LONGEST
        assert passage("", {"a"}) == ""


class Near:
    def __init__(self, nearness, stands_out):
        self.nearness, self.stands_out = nearness, stands_out


class Order:
    ROWS = (Ranked(1, 9.0, 0.6), Ranked(2, 8.5, 0.5), Ranked(3, 1.0, 0.1))

    def test_is_that_of_the_words_without_the_model(self):
        assert [row.article_id for row in by_words(self.ROWS)] == [1, 2, 3]

    def test_lets_meaning_turn_what_is_close(self):
        near = {1: Near(0.8, 0.0), 2: Near(0.9, 2.0), 3: Near(0.8, 0.1), 4: Near(0.8, 1.0)}
        assert [row.article_id for row in ranked(self.ROWS, near)] == [2, 1, 3]

    def test_finds_by_meaning_what_has_none_of_the_words(self):
        assert [row.article_id for row in ranked([], {7: Near(0.9, 3.0)})] == [7]

    def test_offers_only_what_is_likely(self):
        assert [row.article_id for row in self.ROWS if is_likely(row)] == [1, 2]
        assert is_likely(Ranked(1, 2.0, 0.0, nearness=0.95))


class TypedWords:
    def test_are_read_by_commas_and_lines(self):
        assert read_line("DD, direct  debit\nDD;, ") == ["DD", "direct debit"]
