"""A question goes from a page to the desk, on to another team and back, and to its answer."""

import pytest

from tests.journeys.hands import HANDS
from tests.journeys.mailroom import mails_to, newest_mail_to, write_mail

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"
RENTS_CONTROL = "rents-control@council.example"
SUBJECT = "Rent letters name the wrong account"
QUESTION = "The letters of today quote an account that was closed in March. Do I send them?"
NOTE = "Looks like the letter batch of last week."
ASKED = "Which account should the letters of 20 November name?"
TEAM_ANSWER = "The new one: the old account was closed on 12 March."
LINK = "https://intranet.council.example/housing/rents/letters/" + "how-to-check-a-letter/" * 4


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS)
class QuestionFromAPage:
    def test_travels_to_its_answer(self, people):
        morven = people.at_work("morven.baillie")
        reference = self.asks(morven)
        receipt = newest_mail_to(MORVEN)
        assert reference in receipt.subject

        callum = people.at_work("callum.reid")
        self.takes(callum, reference)
        owner = callum.page.locator(".rt-owner").inner_text()
        self.asks_another_team(callum)

        question = newest_mail_to(RENTS_CONTROL)
        assert ASKED in question.text
        assert QUESTION in question.text
        assert NOTE not in question.text
        write_mail(sender=f"Rents Control <{RENTS_CONTROL}>", text=TEAM_ANSWER, answers=question)
        callum.follow("Support desk")
        callum.follow("Mine")
        assert "Rents Control answered" in callum.row(reference).inner_text()
        callum.follow(SUBJECT)
        callum.sees(TEAM_ANSWER)
        assert callum.page.locator(".rt-owner").inner_text() == owner

        self.answers(callum)
        answer = newest_mail_to(MORVEN)
        assert LINK in answer.text
        assert NOTE not in answer.text
        assert TEAM_ANSWER not in answer.text
        assert dict(answer.headers)["In-Reply-To"] == f"<{receipt.message_id}>"
        assert receipt.message_id in answer.references
        assert "+" in answer.reply_to, "a signed address, so that the reply finds its enquiry"

        write_mail(sender=f"Morven Baillie <{MORVEN}>", text="That did it, thanks.", answers=answer)
        callum.finds(reference)
        callum.sees_heading(SUBJECT)
        callum.sees("That did it, thanks.")
        callum.tick("Answered")
        callum.press("Close")
        callum.sees("is closed")

        morven.go("/my-enquiries/")
        assert "Closed" in morven.row(SUBJECT).inner_text()
        morven.follow(SUBJECT)
        morven.sees("That did it, thanks.")
        morven.sees_no(NOTE)
        morven.sees_no(TEAM_ANSWER)

    def asks(self, morven) -> str:
        """Ask from the page of a colleague, by the cog; gives the enquiry's reference."""
        morven.finds("Fatima Aziz")
        morven.follow("Fatima Aziz")
        morven.open_cog()
        morven.follow("Help with this page")
        morven.follow("Ask the support team")
        assert morven.fact("Page")
        assert morven.fact("Record")
        assert morven.fact("Release")
        morven.tick("This is urgent")
        morven.press("Send")
        morven.sees_fault("Enter why it is urgent")
        morven.sees("Urgent? Ring, in this order")
        morven.write("Your question in a few words", SUBJECT)
        morven.write("What happens, and what did you expect?", QUESTION)
        morven.write("A guide you read", "Sending rent letters")
        morven.write("Somebody else you asked", "Davie Kemp")
        morven.attach("Screenshot or file", "letter.txt", b"Account 0471, closed")
        morven.untick("This is urgent")
        morven.press("Send")
        # Answers that she has not seen yet may be put before it, once.
        if morven.page.get_by_role("button", name="Send anyway").count():
            morven.press("Send anyway")
        morven.sees_heading("is with IHMS project team")
        return morven.page.get_by_role("heading", level=1).inner_text().split()[0]

    def takes(self, callum, reference: str) -> None:
        """Open it from the queue, take it, decide what it is and keep a note."""
        callum.follow("Support desk")
        callum.follow(SUBJECT, within=callum.row(reference))
        assert callum.fact("Page")
        assert callum.fact("Record")
        assert callum.fact("Release")
        callum.sees("Sending rent letters")
        callum.sees("letter.txt")
        callum.press("Take it")
        callum.sees("is yours")
        callum.tick("Urgent")
        callum.press("Keep triage")
        callum.sees_fault("Enter why you change the urgency")
        callum.untick("Urgent")
        callum.choose("Service", "Rents")
        callum.press("Keep triage")
        callum.sees("Triage kept")
        callum.follow("Internal note")
        callum.write("Internal note, never sent", NOTE)
        callum.press("Keep note")
        callum.sees("Note kept")

    def asks_another_team(self, callum) -> None:
        """Ask by mail, from the shared mailbox."""
        callum.follow("Ask another team")
        callum.press("Ask them")
        callum.sees_fault("What do you want to know")
        callum.choose("Team", "Rents Control")
        callum.write("What do you want to know?", ASKED)
        callum.press("Ask them")
        callum.sees("stay with you")

    def answers(self, callum) -> None:
        """Answer the asker."""
        callum.press("Send and wait for the asker")
        callum.sees_fault("Enter your reply.")
        callum.write("Your reply", f"Send them with the new account. How to check: {LINK}")
        callum.press("Send and wait for the asker")
        callum.sees("on its way")
        if callum.hands.are_checked:
            callum.prints()


class MailToTheSharedMailbox:
    def test_becomes_an_enquiry_with_a_receipt_in_its_thread(self, people):
        davie = people.somebody()
        davie.go("/mail/sample/")
        davie.follow("Write a mail")
        davie.choose("From", "Davie Kemp")
        davie.write("Subject", "Garage keys of Northgate")
        davie.write("Words", "Which hub holds the garage keys of Northgate?")
        davie.press("Send")
        davie.sees("Mail handed over")
        receipt = newest_mail_to("davie.kemp@council.example")
        assert "Garage keys of Northgate" in receipt.subject
        assert dict(receipt.headers)["In-Reply-To"]

        callum = people.at_work("callum.reid")
        callum.follow("Support desk")
        callum.follow("Garage keys of Northgate")
        callum.sees("Which hub holds the garage keys of Northgate?")
        assert callum.fact("Came by") == "Mail"

    def test_from_a_stranger_gets_no_way_to_a_colleagues_enquiry(self, people):
        write_mail(
            sender="Some Body <some.body@example.org>",
            subject="Re: Rent account shows last year's charge",
            text="Please send me the answer too.",
        )
        callum = people.at_work("callum.reid")
        callum.go("/desk/?tab=all")
        callum.follow("Rent account shows last year's charge", within=callum.row("Some Body"))
        callum.sees_no("32 accounts in rent group KS-2")
        assert callum.fact("Sender") == "Not an address we hold"
        assert len(mails_to("some.body@example.org")) <= 1
