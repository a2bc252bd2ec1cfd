"""Somebody of the supplier's is invited, and sees the cases that are opened to them alone."""

import pytest
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.supplier.tests.factories import make_case
from tests.journeys.hands import HANDS

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
PASSWORD = "kettle-lantern-oak-7"
LOG = b"line 1: FATAL\n"


_WAYS = [
    pytest.param(hands, id=name, marks=[] if hands.are_checked else [pytest.mark.full])
    for name, hands in HANDS.items()
]


@pytest.mark.parametrize("hands", _WAYS)
class Seat:
    def test_sees_only_its_own(self, people):
        callum = people.at_work("callum.reid")
        now = timezone.now()
        own = make_case(subject="Payment files stop at line 1", at=now).pk
        other = make_case(subject="Letters print twice", at=now).pk
        self.invites(callum)
        una = people.somebody()
        self.sets_up(una)
        una.sees_heading("Your cases")
        una.sees("No case stands here")
        una.sees_no("Payment files stop")

        self.opens(callum, own)
        una.go("/")
        una.sees_no("Letters print twice")
        una.follow("Payment files stop at line 1")
        una.go(f"/seat/{other}/")
        una.sees_heading("We can’t find that page")
        una.go("/find/")
        una.sees_heading("We can’t find that page")

        self.asks(una, own)
        callum.follow("Notifications")
        callum.sees("The supplier asked something")
        callum.follow(f"SC-{own}")
        callum.sees("Which file was it?")
        callum.sees("Una Petrie")
        callum.sees("Waiting for Customer")
        self.notes_and_answers(callum)

        una.go(f"/seat/{own}/")
        una.sees("The file of this morning.")
        una.sees("Council team")
        una.sees_no("Ring Morag first")
        una.sees_no("Callum")
        self.dates_and_resolves(una)
        callum.go(f"/supplier/{own}/")
        callum.sees("The parser was mended.")
        self.ends(callum)
        una.go("/seat/")
        una.sees_heading("Sign in")

    def invites(self, callum) -> None:
        """Invite Una, at the second try."""
        callum.go("/supplier/")
        callum.follow("The supplier’s people")
        callum.follow("Invite somebody")
        callum.write("Name", "Una Petrie")
        callum.write("E-mail", "morag.kerr@council.example")
        callum.press("Send the invitation")
        callum.sees_fault("belongs to a colleague")
        callum.write("E-mail", "una.petrie@larkfield.example.org")
        callum.press("Send the invitation")
        callum.sees("Invitation sent to una.petrie@larkfield.example.org")

    def sets_up(self, una) -> None:
        """Choose a username and a password behind the mail's link."""
        una.reads_mail("Set up your Rooftree account", mailbox="una.petrie")
        una.follow("/invitation/")
        una.write("Username", "una.petrie")
        una.write("Password", PASSWORD)
        una.write("Password again", PASSWORD)
        una.press("Set up the account")
        una.sees("Your account is ready")
        una.sign_in("una.petrie", PASSWORD)

    def opens(self, callum, number: int) -> None:
        """Open the case to her."""
        callum.go(f"/supplier/{number}/")
        callum.follow("Open to the supplier")
        callum.press("Open the case to them")
        callum.sees_fault("Choose who may see this case")
        callum.choose("Who may see this case", "Una Petrie, una.petrie@larkfield.example.org")
        callum.press("Open the case to them")
        callum.sees("The case is open to them now")

    def asks(self, una, number: int) -> None:
        """Ask, with a file."""
        una.go(f"/seat/{number}/")
        una.press("Send to the council")
        una.sees_fault("Enter your message to the council")
        una.write("Your message to the council", "Which file was it?")
        una.tick("We can’t go on before the council answers this")
        una.attach("Attach a file", "trace.txt", LOG)
        una.press("Send to the council")
        una.sees("Asked. The case waits for the council.")
        una.sees("trace.txt")
        run_due_jobs()

    def notes_and_answers(self, callum) -> None:
        """Write a note for the team, and answer."""
        callum.follow("Internal note")
        callum.write("Internal note, never sent", "Ring Morag first")
        callum.press("Keep note")
        callum.follow("Reply to supplier")
        callum.write("Your reply", "The file of this morning.")
        callum.press("I sent it in the portal")
        callum.sees("Kept as sent in the portal")

    def dates_and_resolves(self, una) -> None:
        """Promise a release, and resolve the case."""
        una.follow("Set a release date")
        una.write("Release", "8.4.2")
        una.write("Planned date", "1 January 2020")
        una.press("Set the date")
        una.sees_fault("Enter today or a later day")
        una.write("Planned date", "1 March 2099")
        una.press("Set the date")
        una.sees("planned for 1 March 2099")
        una.follow("Resolve the case")
        una.write("How was it resolved?", "The parser was mended.")
        una.press("Resolve the case")
        una.sees("is resolved. The council checks it now.")

    def ends(self, callum) -> None:
        """End her seat."""
        callum.go("/supplier/people/")
        callum.follow("Una Petrie")
        callum.follow("End the seat")
        callum.press("End the seat")
        callum.sees("can’t sign in any more")
