"""What a Super User is asked again becomes an article, and those who asked are told of it."""

import pytest

from rooftree.support.knowledge.tests.factories import make_shelf
from tests.journeys.mailroom import mails_to

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"
QUESTION = "How do I refund a credit on a rent account?"
TITLE = "Refund a credit on a rent account"
ANSWER = "Open the account, choose Actions, then Refund. Somebody else approves it."


class QuestionAskedAgain:
    def test_becomes_an_article_and_its_askers_are_told(self, people):
        make_shelf("Rents questions")
        fatima = people.at_work("fatima.aziz")
        fatima.go("/help/asked-again/")
        fatima.press(f"Asked again : {QUESTION}")
        fatima.sees("Noted that you were asked this again.")

        callum = people.at_work("callum.reid")
        callum.follow("All of them")
        callum.press("Group now")
        callum.sees("Questions are being grouped")
        times = callum.row(QUESTION).get_by_role("link").nth(1).inner_text()
        callum.follow(QUESTION, within=callum.row(QUESTION))
        callum.sees(f"Asked {times} times")
        self.drafts(callum)
        assert not self.told()

        morag = people.at_work("morag.kerr")
        morag.go("/help/review/")
        morag.press(f"Approve and publish : {TITLE}")
        morag.sees("Published.")

        (mail,) = self.told()
        address = mail.text.partition("/help/a/")[2].split()[0]
        morven = people.at_work("morven.baillie")
        morven.follow("Notifications")
        morven.sees(f"An article answers it: {TITLE}")
        morven.follow("ENQ-", within=morven.row(TITLE))
        morven.sees(f"/help/a/{address}")
        morven.go(f"/help/a/{address}")
        morven.sees_heading(TITLE)
        morven.sees(ANSWER)

    def drafts(self, callum) -> None:
        """Begin with people's own words, write the answer, and send it for review."""
        callum.follow("Draft an article from these")
        callum.write("Title", TITLE)
        callum.choose("Shelf", "Rents questions")
        callum.press("Begin the draft")
        callum.sees_heading(TITLE)
        body = callum.page.get_by_role("textbox", name="Text")
        assert QUESTION in body.input_value()
        assert "Morven" not in body.input_value()
        callum.write("Text", ANSWER)
        # Drawn beside it while it is written.
        callum.sees("Up to date.")
        callum.press("Save and send for review")
        callum.sees("Sent for review")

    def told(self) -> list:
        """Give the mails that told Morven of the article."""
        return [mail for mail in mails_to(MORVEN) if f"{TITLE}\n" in mail.text]
