"""Questions that ask the same, as people word them."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rooftree.support.knowledge.rules.grouping.group_questions import (
    Asked,
    group_questions,
)
from rooftree.support.knowledge.rules.grouping.words import bare_stems, plain_words
from rooftree.support.knowledge.tests.rules.grouping.marks import pairwise_f1

# Exact stems stay under 0.02 here, and plain TF-IDF with average linkage under 0.25.
BAR = 0.5
WORDS = ["rent", "screen", "password", "cancel", "change", "direct", "debit", "print", "?", "how"]


def by_words(*texts):
    questions = [Asked(str(place), text) for place, text in enumerate(texts)]
    return group_questions(questions, by_meaning=lambda _: None)


def numbers(groups, count):
    found = {member: number for number, group in enumerate(groups) for member in group.members}
    return [found[str(place)] for place in range(count)]


@pytest.fixture(scope="module")
def at_a_desk():
    lines = (Path(__file__).parent / "asked_at_a_desk.jsonl").read_text().splitlines()
    return [(row["asks"], row["text"]) for row in map(json.loads, lines)]


@pytest.fixture(scope="module")
def grouped(at_a_desk):
    return numbers(by_words(*(text for _, text in at_a_desk)), len(at_a_desk))


class GroupQuestions:
    def test_makes_groups_as_people_would(self, at_a_desk, grouped):
        truth = [asks for asks, _ in at_a_desk]
        assert pairwise_f1(truth, grouped) >= BAR

    def test_has_a_bar_that_stems_alone_miss(self, at_a_desk):
        keys = [tuple(sorted(set(bare_stems(plain_words(text))))) for _, text in at_a_desk]
        alike = {key: number for number, key in enumerate(dict.fromkeys(keys))}
        assert pairwise_f1([asks for asks, _ in at_a_desk], [alike[key] for key in keys]) < 0.1

    def test_parts_two_questions_on_one_thing(self, at_a_desk, grouped):
        place = {text: number for (_, text), number in zip(at_a_desk, grouped, strict=True)}
        change = place["How do I change a direct debit date?"]
        assert change == place["change of DD day"]
        assert change != place["How do I cancel a direct debit?"]

    def test_joins_other_words_for_the_same(self):
        groups = by_words("I can't get into the rent screen", "rent page says no access", "Damp")
        assert [group.members for group in groups] == [("0", "1"), ("2",)]

    def test_keeps_strangers_apart_among_few(self):
        groups = by_words(
            "I can't get into the rent screen",
            "rent page says no access",
            "how do i cancel a direct debit",
            "Direct debit: stop it please",
            "printer not working in Northgate",
        )
        assert [group.members for group in groups] == [("2", "3"), ("0", "1"), ("4",)]

    def test_reads_through_slips_greetings_and_signatures(self):
        groups = by_words(
            "Hi,\n\nI forgot my password.\n\nMany thanks\nAilsa\nHousing officer",
            "forgotten my pasword please",
            "my password is forgotten",
            "where is my password, I forgot it",
            "Lift broken",
        )
        assert groups[0].members == ("0", "1", "2", "3")
        assert "thanks" not in groups[0].title
        assert "please" not in groups[0].title

    def test_leaves_one_that_nobody_else_asks_alone(self):
        groups = by_words("How do I let a garage?", "Print a letter", "letter will not print")
        assert [group.members for group in groups] == [("1", "2"), ("0",)]

    def test_takes_no_questions_one_and_empty_ones(self):
        assert by_words() == []
        assert [group.title for group in by_words("how?")] == ["How?"]
        assert sorted(group.members for group in by_words("", " ", "?!")) == [
            ("0",),
            ("1",),
            ("2",),
        ]

    def test_puts_the_same_text_together_however_it_is_wrapped(self):
        groups = by_words("Please help", "please help!", "Void keys", "where are the VOID KEYS?")
        assert sorted(group.members for group in groups) == [("0", "1"), ("2", "3")]

    def test_takes_synonyms_of_the_site(self):
        texts = ("the wobbly thing fails", "the frobnicator fails", "rent is due")
        asked = [Asked(str(place), text) for place, text in enumerate(texts)]
        groups = group_questions(
            asked, synonyms=[("frobnicator", "wobbly thing")], by_meaning=lambda _: None
        )
        assert groups[0].members == ("0", "1")

    def test_takes_nul_bytes_and_a_whole_letter(self):
        assert len(by_words("a\0b rent", "rent " * 20_000, "\ud800 rent")) >= 1

    @settings(max_examples=20, deadline=None)
    @given(
        st.lists(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), max_size=12),
        st.randoms(use_true_random=False),
    )
    def test_gives_every_id_once_whatever_the_order(self, texts, shuffled):
        asked = [Asked(str(place), text) for place, text in enumerate(texts)]
        groups = group_questions(asked, by_meaning=lambda _: None)
        members = sorted(member for group in groups for member in group.members)
        assert members == sorted(each.id for each in asked)
        sizes = [len(group.members) for group in groups]
        assert sizes == sorted(sizes, reverse=True)
        shuffled.shuffle(asked)
        assert group_questions(asked, by_meaning=lambda _: None) == groups

    def test_groups_a_whole_desk_alike_in_any_order(self, at_a_desk):
        asked = [Asked(str(place), text) for place, (_, text) in enumerate(at_a_desk)]
        first = group_questions(asked, by_meaning=lambda _: None)
        random.Random(4).shuffle(asked)
        assert group_questions(asked, by_meaning=lambda _: None) == first
