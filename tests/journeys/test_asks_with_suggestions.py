"""Answers stand by the question while it is written; whoever wants a person still gets one."""

import pytest

from rooftree.platform.web.tests.browser import assert_accessible, assert_no_sideways_scroll
from tests.journeys.hands import HANDS
from tests.journeys.mailroom import newest_mail_to
from tests.journeys.shelf import FOB, put_fob_on_the_shelf

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"
SUBJECT = "How do I replace a lost key fob?"
QUESTION = "The tenant has lost the fob and needs a new one today."


def writes(person) -> None:
    """Fill in the form, with a file."""
    person.go("/ask/")
    person.write("Your question in a few words", SUBJECT)
    person.write("What happens, and what did you expect?", QUESTION)


class Asker:
    def test_sees_answers_while_writing_opens_one_and_asks_anyway(self, people):
        put_fob_on_the_shelf()
        morven = people.at_work("morven.baillie")
        writes(morven)
        morven.sees("Does one of these answer it?")
        assert_accessible(morven.page)
        assert_no_sideways_scroll(morven.page)
        with morven.page.expect_popup() as opened:
            morven.hands.activate(morven.page.get_by_role("link", name=FOB))
        assert "/help/a/" in opened.value.url
        opened.value.close()
        morven.press("Send")
        morven.sees_heading("is with IHMS project team")
        receipt = newest_mail_to(MORVEN).text
        assert f"- {FOB}" in receipt
        assert "?from=receipt" in receipt

    def test_says_that_one_answers_it_and_sends_nothing(self, people):
        put_fob_on_the_shelf()
        morven = people.at_work("morven.baillie")
        writes(morven)
        morven.sees("Does one of these answer it?")
        morven.press(f"This answers it: don’t send {FOB}")
        morven.sees_heading(FOB)
        morven.sees("Nothing was sent to the support team")
        morven.go("/my-enquiries/")
        morven.sees_no(SUBJECT)


@pytest.mark.parametrize("hands", [HANDS["mouse"], HANDS["no-scripts"]], ids=lambda h: h.name)
class AskerWhoSawNoneWhileWriting:
    def test_is_shown_answers_once_before_it_goes_and_chooses_no_file_again(self, people):
        put_fob_on_the_shelf()
        morven = people.at_work("morven.baillie")
        morven.page.route("**/ask/suggestions/", lambda route: route.abort())
        writes(morven)
        morven.attach("Screenshot or file", "fob.txt", b"Fob 0471")
        morven.press("Send")
        morven.sees("Before you send: do these answer it?")
        morven.sees("fob.txt goes with your question")
        morven.press("Send anyway")
        morven.sees_heading("is with IHMS project team")
        morven.follow("Read it, or add to it")
        morven.sees("fob.txt")
