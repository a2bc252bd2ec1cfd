"""Somebody who can't sign in is helped before anyone else."""

import pytest

from tests.journeys.hands import HANDS
from tests.journeys.mailroom import mails_to

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"


@pytest.mark.parametrize("hands", HANDS.values(), ids=HANDS)
class ForgottenPassword:
    def test_is_mended_by_a_link_in_a_mail(self, people):
        morven = people.somebody()
        morven.sign_in("morven.baillie", "not my password")
        morven.sees("is not right")
        morven.tick("A new password")
        morven.press("Get help")
        morven.sees_fault("Enter your work e-mail")
        morven.write("Your work e-mail", MORVEN)
        morven.press("Get help")
        morven.sees_heading("We have your call for help")

        morven.reads_mail("Set a new Rooftree password", mailbox="Morven Baillie")
        morven.follow("/sign-in/new-password/")
        morven.write("New password", "short")
        morven.write("New password again", "short")
        morven.press("Set the password")
        morven.sees_fault("at least 12 characters")
        morven.write("New password", "kettle-lantern-oak-7")
        morven.write("New password again", "kettle-lantern-oak-7")
        morven.press("Set the password")
        morven.sees_heading("Hello, Morven")

        morven.sign_out()
        morven.sign_in("morven.baillie", "kettle-lantern-oak-7")
        morven.sees_heading("Hello, Morven")


class SignInPage:
    def test_says_the_same_to_a_known_and_an_unknown_address(self, people):
        told = []
        for address in (MORVEN, "nobody.here@example.org"):
            somebody = people.somebody()
            somebody.go("/cannot-sign-in/")
            somebody.tick("Forgotten username")
            somebody.write("Your work e-mail", address)
            somebody.press("Get help")
            told.append(somebody.page.locator("main").inner_text())
        assert told[0] == told[1]
        assert mails_to(MORVEN)[0].subject == "Your Rooftree username"
        assert mails_to("nobody.here@example.org") == []

    def test_puts_a_lost_second_factor_before_the_team_at_once(self, people):
        isla = people.somebody()
        isla.go("/sign-in/")
        isla.follow("Something else stops me")
        isla.tick("Lost second factor")
        isla.write("Your work e-mail", "isla.fergusson@council.example")
        isla.write("A telephone number to reach you", "01632 960455")
        isla.press("Get help")
        told = mails_to("callum.reid@council.example")[0]
        assert "sign in" in told.subject
        assert mails_to("isla.fergusson@council.example") == [], "only a person can help with it"

        callum = people.at_work("callum.reid")
        callum.follow("Support desk")
        callum.follow("Isla Fergusson", within=callum.row("Lost second factor", "Isla Fergusson"))
        callum.press("Take it")
        callum.sees("is yours")
        callum.sees("01632 960455")

    def test_shows_a_stranger_apart_as_somebody_to_ring(self, people):
        starter = people.somebody()
        starter.go("/cannot-sign-in/")
        starter.tick("No account yet")
        starter.write("Your work e-mail", "new.starter@council.example")
        starter.write("Your name", "Niamh Starter")
        starter.press("Get help")

        callum = people.at_work("callum.reid")
        callum.follow("Support desk")
        callum.sees_heading("Support desk")
        line = callum.row("Niamh Starter")
        assert "Not an address we hold" in line.inner_text()
        callum.follow("Check by phone", within=line)
        callum.sees("We don’t hold this address")
