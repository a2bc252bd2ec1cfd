"""The rules of the feedback loop."""

import pytest

from rooftree.support.knowledge.rules.loop.article_links import linked_slugs
from rooftree.support.knowledge.rules.loop.same_groups import kept_numbers
from rooftree.support.knowledge.rules.loop.skeleton import skeleton
from rooftree.support.knowledge.rules.loop.verdict import Readings, verdict_of
from rooftree.support.knowledge.rules.loop.windows import window_days
from rooftree.support.knowledge.rules.loop.without_people import without_people


class Verdict:
    @pytest.mark.parametrize(
        ("readings", "verdict"),
        [
            (None, "no-article"),
            (Readings(asked_since=3, saw_it=0, helped=0, not_helped=0), "not-found"),
            (Readings(asked_since=3, saw_it=1, helped=0, not_helped=0), "not-found"),
            (Readings(asked_since=3, saw_it=2, helped=5, not_helped=0), "voted-down"),
            (Readings(asked_since=3, saw_it=0, helped=1, not_helped=2), "voted-down"),
            (Readings(asked_since=0, saw_it=0, helped=1, not_helped=2), "voted-down"),
            (Readings(asked_since=0, saw_it=0, helped=2, not_helped=2), "answered"),
        ],
    )
    def test_says_what_is_missing(self, readings, verdict):
        assert verdict_of(readings) == verdict


class KeptNumbers:
    def test_go_to_the_group_with_most_members_in_common(self):
        earlier = {1: 10, 2: 10, 3: 10, 4: 20}
        assert kept_numbers([(1, 2), (3, 4), (5,)], earlier) == [10, 20, None]

    def test_are_given_once(self):
        assert kept_numbers([(1,), (2,)], {1: 10, 2: 10}) == [10, None]


class WithoutPeople:
    @pytest.mark.parametrize(
        ("text", "left"),
        [
            ("Hello Morag,\nWhere is it?\nThanks,\nAnn Baird", "Where is it?"),
            ("Mrs Jane O’Neill of 14 Burnside Terrace", "(name) of (address)"),
            ("Ring 01632 960123 or ann@example.org", "Ring (number) or (mail address)"),
            ("Her number is AB 12 34 56 C", "Her number is (number)"),
            ("Account 48213 owes £88.14 since 2025", "Account (number) owes £88.14 since 2025"),
            ("Flat at EH1 2AB, ask Ann Baird", "Flat at (postcode), ask (name)"),
            ("Baird said so", "(name) said so"),
        ],
    )
    def test_says_nobody(self, text, left):
        assert without_people(text, ["Ann Baird"]) == left


class Skeleton:
    def test_holds_each_wording_once_and_the_answers_as_quotes(self):
        text = skeleton(
            questions=["Where is\nit?", "where is it?"], answers=["In the list.\nSee it."]
        )
        assert text.count("- Where is it?") == 1
        assert "> In the list.\n> See it." in text

    def test_says_nothing_of_answers_where_there_are_none(self):
        assert "The team answered" not in skeleton(questions=["Where?"], answers=[])


class LinkedSlugs:
    def test_are_read_out_of_addresses(self):
        text = (
            "See https://x.example/help/a/Void-keys/?from=help and /help/a/void-keys/, /help/b/no"
        )
        assert linked_slugs(text) == ["void-keys"]


class WindowDays:
    def test_are_four_weeks_for_anything_else(self):
        assert [window_days(text) for text in ("7", "91", "8", "")] == [7, 91, 28, 28]
