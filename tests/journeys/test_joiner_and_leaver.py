"""A new colleague is invited, and takes over the work of one who leaves."""

from datetime import timedelta

import pytest
from django.utils import timezone

from tests.journeys.hands import HANDS

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
PASSWORD = "kettle-lantern-oak-7"
WORK = "Direct debit claim back dated 30 November"


@pytest.mark.parametrize("hands", [HANDS["mouse"], HANDS["keyboard"]], ids=["mouse", "keyboard"])
class NewColleague:
    def test_is_invited_and_takes_over_a_leavers_work(self, people):
        ruaridh = people.at_work("ruaridh.munro")
        self.invites(ruaridh)
        elspeth = people.somebody()
        self.sets_up(elspeth)

        callum = people.at_work("callum.reid")
        callum.finds("Elspeth Tully")
        callum.sees("Elspeth Tully")
        self.records_the_leaver(ruaridh)
        callum.go("/desk/")
        callum.sees_heading("Sign in")
        callum.sign_in("callum.reid")
        callum.sees("is not right")

        elspeth.follow("Notifications")
        elspeth.sees("Handed on to you: Callum Reid left")
        elspeth.follow("Support desk")
        elspeth.follow("Mine")
        elspeth.follow(WORK)
        elspeth.sees("Callum Reid left")
        assert "Elspeth Tully" in elspeth.page.locator(".rt-owner").inner_text()

    def invites(self, ruaridh) -> None:
        """Send the invitation, at the second try."""
        ruaridh.follow("People and access")
        ruaridh.follow("Invite a colleague")
        ruaridh.write("Name", "Elspeth Tully")
        ruaridh.write("Work e-mail", "callum.reid@council.example")
        ruaridh.press("Send the invitation")
        ruaridh.sees_fault("Another colleague has this e-mail address")
        ruaridh.write("Work e-mail", "elspeth.tully@council.example")
        ruaridh.tick("Shared Services")
        ruaridh.tick("IHMS project team")
        ruaridh.choose("Role", "Officer")
        ruaridh.press("Send the invitation")
        ruaridh.sees("Invitation sent to elspeth.tully@council.example")

    def sets_up(self, elspeth) -> None:
        """Choose a username and a password behind the mail's link, which then works no more."""
        elspeth.reads_mail("Set up your Rooftree account", mailbox="Elspeth Tully")
        elspeth.follow("/invitation/")
        link = elspeth.page.url
        elspeth.write("Username", "callum.reid")
        elspeth.write("Password", PASSWORD)
        elspeth.write("Password again", PASSWORD)
        elspeth.press("Set up the account")
        elspeth.sees_fault("Somebody else has this username")
        elspeth.write("Username", "elspeth.tully")
        elspeth.write("Password", PASSWORD)
        elspeth.write("Password again", PASSWORD)
        elspeth.press("Set up the account")
        elspeth.sees("Your account is ready")
        elspeth.go(link)
        elspeth.sees("no longer works")
        elspeth.sign_in("elspeth.tully", PASSWORD)
        elspeth.sees_heading("Hello, Elspeth")

    def records_the_leaver(self, ruaridh) -> None:
        """Close Callum's account today, and hand on his work."""
        ruaridh.follow("People and access")
        ruaridh.follow("Callum Reid")
        ruaridh.follow("Record that they left")
        tomorrow = timezone.localdate() + timedelta(days=1)
        ruaridh.write("Last working day", f"{tomorrow.day} {tomorrow:%B %Y}")
        ruaridh.choose("Who takes over their open work?", "Elspeth Tully")
        ruaridh.press("Close the account")
        ruaridh.sees_fault("can’t be later than today")
        today = timezone.localdate()
        ruaridh.write("Last working day", f"{today.day} {today:%B %Y}")
        ruaridh.press("Close the account")
        ruaridh.sees("Callum Reid has left")
