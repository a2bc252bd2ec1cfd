"""A fault goes to the supplier and up its ladder, until the one who asked is told."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
import time_machine
from django.test import override_settings
from django.utils import timezone

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.model import interface as model
from rooftree.support.supplier.tests.mailing import JANE, PROVED, keep_supplier
from tests.journeys.hands import HANDS
from tests.journeys.mailroom import newest_mail_to, write_mail

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"
HELPHUB = "helphub@larkfield.example.org"
SUBJECT = "Payment files stop at line 1"
QUESTION = "Every payment file of today stops at line 1. No payment is posted."
NOTE = "KS-2 is held back as well."
REFERENCE = "LKS-99231"
ASKS = "Please send us the import log of today."
REPLY = "The import log is attached."
TELLS = "The payment files run again. Please try yours once more."
A_WEEK = timedelta(days=7)
# A reply can be taken back for half a minute.
UNDO_TIME = timedelta(minutes=1)
_WAYS = [
    pytest.param(hands, id=name, marks=[] if hands.are_checked else [pytest.mark.full])
    for name, hands in HANDS.items()
]


@pytest.fixture
def larkfield(site_address: str) -> Iterator[None]:
    """The supplier, whose mails our own receiver has proved."""
    keep_supplier()
    with override_settings(MAIL_AUTHSERV_ID="mx.council.example"):
        yield


@pytest.mark.parametrize("hands", _WAYS)
class SupplierCase:
    def test_travels_from_an_enquiry_to_its_asker(self, people, larkfield):
        enquiry = self.asks(people.at_work("morven.baillie"))
        callum = people.at_work("callum.reid")
        case = self.raises(callum, enquiry)
        self.phones(callum)
        self.hands_over(callum)

        write_mail(
            sender=f"Jane Orr <{JANE}>",
            subject=f"Payment files [{REFERENCE}]",
            text=ASKS,
            Authentication_Results=PROVED,
        )
        callum.finds(case)
        callum.sees("Waiting for Customer since")
        callum.sees(ASKS)
        callum.sees("resolution clock is stopped")
        self.answers(callum, case)

        with time_machine.travel(timezone.now() + A_WEEK):
            callum = people.at_work("callum.reid")
            self.escalates(callum, case)
            self.is_resolved(callum)
            self.tells(callum, enquiry)
            answer = newest_mail_to(MORVEN)
            assert TELLS in answer.text
            assert NOTE not in answer.text
            assert ASKS not in answer.text
            callum.finds(case)
            self.closes(callum)

    def asks(self, morven) -> str:
        """Ask on the ask page; gives the enquiry's reference."""
        morven.go("/ask/")
        morven.write("Your question in a few words", SUBJECT)
        morven.write("What happens, and what did you expect?", QUESTION)
        morven.press("Send")
        # Answers that she has not seen yet may be put before it, once.
        if morven.page.get_by_role("button", name="Send anyway").count():
            morven.press("Send anyway")
        morven.sees_heading("is with IHMS project team")
        return morven.page.get_by_role("heading", level=1).inner_text().split()[0]

    def raises(self, callum, enquiry: str) -> str:
        """Raise it as priority 1 from the enquiry; gives the case's reference."""
        callum.finds(enquiry)
        callum.follow("Internal note")
        callum.write("Internal note, never sent", NOTE)
        callum.press("Keep note")
        callum.follow("Escalate to the supplier")
        callum.tick("A technical issue")
        callum.press("Go on")
        callum.sees_no(NOTE)
        live = next(line for line in model.environments() if line.is_live)
        callum.tick(f"{live.name}: {live.purpose.lower()}")
        callum.tick("Stopped: unusable, operations have stopped")
        callum.tick("A critical task")
        callum.tick("No")
        callum.press("Go on")
        callum.sees("Priority 1 is logged and phoned.")
        callum.press("Raise the incident")
        callum.sees_heading(SUBJECT)
        callum.sees("Why priority 1")
        callum.sees(f"From {enquiry}")
        return callum.page.locator(".rt-ref").first.inner_text()

    def phones(self, callum) -> None:
        """Try to close it, then ring and record the call."""
        callum.sees("Phone the supplier: no call recorded yet")
        callum.open("Close the case")
        callum.write("How it ended", "Patched")
        callum.press("Close")
        callum.sees_fault("no call to Larkfield is recorded")
        callum.press("Record call")
        callum.sees_fault("Enter who was reached.")
        callum.write("Who was reached", "Jane Orr")
        callum.write("At, today", f"{timezone.localtime():%H:%M}")
        callum.press("Record call")
        callum.sees("Call recorded.")
        callum.sees_no("no call recorded yet")
        callum.sees("Callum Reid rang and reached Jane Orr")

    def hands_over(self, callum) -> None:
        """Log it in the portal, and keep the reference that the portal gave."""
        callum.follow("Hand it over")
        callum.write("The supplier’s reference", REFERENCE)
        callum.press("I have logged it in the portal")
        callum.sees(f"Larkfield’s reference {REFERENCE}")

    def answers(self, callum, case: str) -> None:
        """Answer by mail: the case is Active when the mail has left, and not before."""
        callum.press("Send to Larkfield")
        callum.sees_fault("Enter your reply.")
        callum.write("Your reply", REPLY)
        callum.attach("Attach a file", "import.log", b"line 1")
        callum.press("Send to Larkfield")
        callum.sees("On its way, not yet sent")
        callum.sees("Waiting for Customer since")
        with time_machine.travel(timezone.now() + UNDO_TIME):
            run_due_jobs(including_later=True)
            sent = newest_mail_to(HELPHUB)
            assert REPLY in sent.text
            assert REFERENCE in sent.subject
            callum.finds(case)
            callum.sees("Status became Active")
            callum.sees_no("Waiting for Customer since")

    def escalates(self, callum, case: str) -> None:
        """Find the target missed a week later, and go to step 2 of the ladder."""
        callum.finds(case)
        callum.sees("Larkfield missed its target.")
        callum.follow("Escalate to step 2")
        callum.tick("By telephone")
        callum.write("Who was reached", "Peter Vance")
        callum.press("Record or send")
        callum.sees("Peter Vance reached by telephone")

    def is_resolved(self, callum) -> None:
        """Hear by telephone that it is put right."""
        callum.open("Change the status")
        callum.tick("Resolved")
        callum.write("Why", "Peter Vance rang: the patch is in.")
        callum.press("Set status")
        callum.sees("Resolved since")
        callum.sees("Nobody has told Morven Baillie yet.")

    def tells(self, callum, enquiry: str) -> None:
        """Go over the words for the asker, and send them."""
        callum.follow("Tell the asker")
        callum.untick(f"Morven Baillie, {enquiry}")
        callum.press("Send")
        callum.sees_fault("Choose who is told.")
        callum.tick(f"Morven Baillie, {enquiry}")
        callum.write("What they are told", TELLS)
        callum.press("Send")
        callum.sees("on their way")
        callum.sees_no("Nobody has told")

    def closes(self, callum) -> None:
        """Close the case, with how it ended."""
        callum.open("Close the case")
        callum.write("How it ended", "Patched by Larkfield")
        callum.press("Close")
        callum.sees("is closed")
        callum.sees("Patched by Larkfield")
        if callum.hands.are_checked:
            callum.prints()
