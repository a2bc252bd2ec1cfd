"""Plain rules of articles."""

import pytest

from rooftree.support.knowledge.rules.articles.addresses import LONGEST, free_slug, slug_of
from rooftree.support.knowledge.rules.articles.approval import (
    SENT_FIRST,
    SOMEBODY_ELSE,
    why_not_publish,
)
from rooftree.support.knowledge.rules.articles.comparing import compared_lines
from rooftree.support.knowledge.rules.articles.naming import articles_in, pictures_in
from rooftree.support.knowledge.rules.articles.transitions import MAY_BECOME, may_become


class SlugOf:
    def test_keeps_letters_and_figures_of_the_title(self):
        assert slug_of("How do I void a home?") == "how-do-i-void-home"
        assert slug_of("The tenant's rent: 48\u2011week year") == "tenants-rent-48-week-year"
        assert slug_of("M\u00f2rag \u2013 keys") == "morag-keys"

    def test_always_gives_an_address(self):
        assert slug_of("???") == "article"
        assert slug_of("The") == "the"
        assert len(slug_of("long " * 100)) <= LONGEST


class FreeSlug:
    def test_numbers_what_is_taken(self):
        assert free_slug("voids", {"homes"}) == "voids"
        assert free_slug("voids", {"voids", "voids-2"}) == "voids-3"
        assert len(free_slug("x" * LONGEST, {"x" * LONGEST})) == LONGEST


class WhyNotPublish:
    @pytest.mark.parametrize(
        ("needs", "in_review", "colleague", "answer"),
        [
            (False, False, 1, ""),
            (True, True, 2, ""),
            (True, True, 1, SOMEBODY_ELSE),
            (True, True, None, SOMEBODY_ELSE),
            (True, False, 2, SENT_FIRST),
            (True, False, 1, SENT_FIRST),
        ],
    )
    def test_asks_for_somebody_who_had_no_part(self, needs, in_review, colleague, answer):
        assert (
            why_not_publish(
                needs_second_person=needs,
                is_in_review=in_review,
                writer_ids=[1],
                colleague_id=colleague,
            )
            == answer
        )


class MayBecome:
    def test_never_lets_published_words_be_written_again(self):
        for state, wanted in MAY_BECOME.items():
            assert "draft" not in wanted or state == "review"
        assert may_become("draft", "review")
        assert not may_become("published", "draft")


class ComparedLines:
    def test_tell_what_went_came_and_stayed(self):
        assert compared_lines("a\nb\nc", "a\nB\nc\nd") == [
            ("same", "a"),
            ("gone", "b"),
            ("new", "B"),
            ("same", "c"),
            ("new", "d"),
        ]


class Naming:
    def test_finds_what_the_markdown_links_to_and_shows(self):
        body = "[a](article:voids) ![b](picture:page-1) (article:not) [c]( article:keys )"
        assert articles_in(body) == {"voids", "keys"}
        assert pictures_in(body) == {"page-1"}
