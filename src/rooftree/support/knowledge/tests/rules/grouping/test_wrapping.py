"""Mails without what they are wrapped in."""

from rooftree.support.knowledge.rules.grouping.titles import LONGEST, title_of
from rooftree.support.knowledge.rules.grouping.wrapping import sentences


class Sentences:
    def test_stand_between_greeting_and_signature(self):
        mail = (
            "Hi team,\n\nHope you are well. The lift is stuck. When will it work?\n\n"
            "Kind regards,\nTom Baxter\nIncome officer\n> old words"
        )
        assert sentences(mail) == ["The lift is stuck.", "When will it work?"]

    def test_stop_where_an_older_mail_begins(self):
        mail = "Yes please\nOn 3 May 2026 Ailsa Moir wrote:\n> lift"
        assert sentences(mail) == ["Yes please"]

    def test_are_kept_where_nothing_else_is_left(self):
        assert sentences("Hello") == ["Hello"]
        assert sentences("Thanks") == ["Thanks"]


class TitleOf:
    def test_is_what_is_nearest_to_all_and_short(self):
        texts = ["Hi, where do I log keys please", "keys keys keys and a void " * 9, "who knows"]
        vectors = [{"stem:key": 0.9}, {"stem:key": 0.9}, {"stem:who": 0.2}]
        assert title_of(texts, vectors) == "Where do I log keys"

    def test_is_cut_at_a_word(self):
        title = title_of(["word " * 60], [{}])
        assert len(title) <= LONGEST
        assert title.endswith("word…")
