"""A licence is asked for: one that costs is sold and not raised, one that is free is requested."""

import pytest

from tests.journeys.hands import HANDS

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
SUBJECT = "A licence for the letters of Shona McPhail"
QUESTION = (
    "Mrs Shona McPhail, 01632 960155, starts on Monday and can’t open the letters.\n"
    "It says LIC-0042: no licence left.\n\nThanks\nMorven"
)
_WAYS = [
    pytest.param(hands, id=name, marks=[] if hands.are_checked else [pytest.mark.full])
    for name, hands in HANDS.items()
]


@pytest.mark.parametrize("hands", _WAYS)
class LicenceRequest:
    def test_is_raised_only_where_the_licence_is_free(self, people):
        reference = self.asks(people.at_work("morven.baillie"))
        callum = people.at_work("callum.reid")
        callum.finds(reference)
        callum.sees_heading(SUBJECT)
        callum.follow("Escalate to the supplier")

        callum.press("Go on")
        callum.sees_fault("Answer “What do you need?”.")
        callum.tick("A licence that costs")
        callum.press("Go on")
        callum.sees_heading("is not raised as a case")
        callum.sees("Account manager")
        callum.sees("Sales desk")
        callum.sees("sales.desk@")
        callum.follow(f"Back to {reference}")
        assert callum.page.get_by_role("heading", name="Supplier cases").count() == 0

        callum.follow("Escalate to the supplier")
        callum.tick("A licence for a function that is free of charge")
        callum.press("Go on")
        callum.sees_heading("Service request: licence free of charge")
        self.sees_nobody(callum)
        assert callum.page.get_by_label("How badly does it work?").count() == 0
        callum.choose("Product affected", "Letters")
        callum.press("Go on")
        callum.sees_heading("Check it, then raise it")
        callum.sees("LIC-0042: no licence left.")
        callum.press("Raise the request")
        callum.sees_heading("A licence for the letters of [name]")
        callum.sees("Service request")
        callum.sees_no("Why priority")
        case = callum.page.locator(".rt-ref").first.inner_text()

        callum.follow(reference)
        callum.sees("With the supplier")
        callum.sees(f"as {case}")
        callum.follow("Support desk")
        callum.follow("With the supplier")
        assert case in callum.row(reference).inner_text()

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

    def sees_nobody(self, callum) -> None:
        """See that no name and number of the asker's words is filled in."""
        subject = callum.page.get_by_label("In a few words").input_value()
        words = callum.page.get_by_label("What the supplier should know").input_value()
        assert subject == "A licence for the letters of [name]"
        assert "LIC-0042: no licence left." in words
        for hidden in ("Shona", "McPhail", "960155", "Morven"):
            assert hidden not in words
