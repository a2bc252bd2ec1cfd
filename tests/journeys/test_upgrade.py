"""An upgrade is raised, rehearsed, let go and done; the release it brings closes what it should."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from rooftree.support.model import interface as model
from tests.journeys.hands import HANDS

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
LONDON = ZoneInfo("Europe/London")
SUBJECT = "Upgrade to 9.4.2 over the weekend"
VERSION = "9.4.2"
_WAYS = [
    pytest.param(hands, id=name, marks=[] if hands.are_checked else [pytest.mark.full])
    for name, hands in HANDS.items()
]


def day(instant: datetime) -> str:
    local = instant.astimezone(LONDON)
    return f"{local.day} {local:%B %Y}"


@pytest.mark.parametrize("hands", _WAYS)
class Upgrade:
    def test_goes_from_its_plan_to_the_case_it_put_right(self, people):
        # Far from midnight, so that window, release and answer stand on one day.
        start = datetime.now(LONDON).replace(hour=10, minute=0, second=0, microsecond=0)
        with time_machine.travel(start):
            callum = people.at_work("callum.reid")
            late = self.puts_a_case_on_a_release(callum)
            number = self.raises(callum)
            self.plans(callum, timezone.now() + timedelta(hours=2))
            self.decides(callum)

        with time_machine.travel(start + timedelta(hours=3)):
            callum = people.at_work("callum.reid")
            self.says_how_it_went(callum, number)
            self.is_asked_of_the_case(callum, late)

    def puts_a_case_on_a_release(self, callum) -> str:
        """Promise a release for a day that is over, and put an open case on it."""
        callum.follow("Supplier cases")
        callum.follow("Releases and upgrades")
        callum.follow("Add a release")
        callum.press("Add release")
        callum.sees_fault("Enter the version.")
        callum.write("Version", VERSION)
        callum.write("Promised for (optional)", day(timezone.now() - timedelta(days=12)))
        callum.press("Add release")
        callum.sees_heading(f"Release {VERSION}")
        callum.sees("The date promised was missed.")
        release = callum.page.url
        callum.write("Case", "nonsense")
        callum.press("Add case")
        callum.sees_fault("Enter a case’s number")
        callum.follow("Supplier cases")
        row = callum.row("Priority 3", "Active")
        case = row.locator(".rt-ref").first.inner_text()
        callum.go(release)
        callum.write("Case", case)
        callum.press("Add case")
        callum.sees(f"{case} waits for {VERSION}.")
        callum.follow(case)
        callum.sees("Date missed")
        callum.sees("12 days ago")
        callum.follow("Releases and upgrades")
        callum.sees(f"{VERSION} missed its date.")
        return case

    def raises(self, callum) -> str:
        """Raise the upgrade as an incident for the remote DBA team."""
        callum.follow("Raise an upgrade")
        callum.write("In a few words", SUBJECT)
        callum.write("What the supplier should know", "Please bring LIVE to 9.4.2 on Saturday.")
        live = next(line for line in model.environments() if line.is_live)
        callum.tick(f"{live.name}: {live.purpose.lower()}")
        callum.tick("Minor: non-critical aspects, use not materially impaired")
        callum.tick("Something that is not critical")
        callum.tick("Yes, work can go on another way")
        callum.press("Go on")
        callum.press("Raise the incident")
        callum.sees_heading(SUBJECT)
        callum.sees("Not planned")
        return callum.page.locator(".rt-ref").first.inner_text()

    def plans(self, callum, starts: datetime) -> None:
        """Agree a window, and rehearse it in TEST."""
        callum.tick("Go")
        callum.press("Keep answer")
        callum.sees_fault("Enter the version and the window first")
        callum.write("Version", VERSION)
        callum.choose("Release (optional)", VERSION)
        ends = starts + timedelta(hours=2)
        for name, instant in (("starts_at", starts), ("ends_at", ends)):
            local = instant.astimezone(LONDON)
            callum.hands.write(callum.page.locator(f"#id_{name}_0"), day(instant))
            callum.hands.write(callum.page.locator(f"#id_{name}_1"), f"{local:%H:%M}")
        callum.press("Keep plan")
        callum.sees("Plan kept.")
        callum.sees("Rehearse it in a test environment")
        callum.tick("Go")
        callum.press("Keep answer")
        callum.sees_fault("It was not rehearsed.")
        callum.choose("Rehearsed in (optional)", "TEST")
        callum.write("Rehearsed on (optional)", day(starts))
        callum.write("How the rehearsal went (optional)", "Payments and letters went through.")
        callum.press("Keep plan")
        callum.sees("Give a go or a no-go")

    def decides(self, callum) -> None:
        """Keep a go with the name of whoever decided; nothing went anyhow before the window."""
        callum.tick("Go")
        callum.write("Given by", "Aileen Ross")
        callum.press("Keep answer")
        callum.sees("Go by Aileen Ross")
        callum.tick("Done")
        callum.write("What happened", "Nothing yet.")
        callum.press("Keep outcome")
        callum.sees_fault("The window has not begun.")

    def says_how_it_went(self, callum, number: str) -> None:
        """Keep the outcome, and read it on the case."""
        callum.follow("Supplier cases")
        callum.follow("Releases and upgrades")
        assert "In its window" in callum.row(number).inner_text()
        callum.follow(number)
        callum.tick("Done")
        callum.write("What happened", "Done by 12:40, no faults.")
        callum.press("Keep outcome")
        callum.sees("Done by 12:40, no faults.")
        callum.follow(number)
        callum.sees_heading(SUBJECT)
        assert callum.fact("Go or no-go") == "Go by Aileen Ross"

    def is_asked_of_the_case(self, callum, late: str) -> None:
        """Note that the release came out, and say of its case that it did not put it right."""
        callum.follow("Releases and upgrades")
        callum.follow(VERSION)
        callum.press("It came out")
        callum.sees("12 days after the date promised")
        callum.follow("Say whether it did")
        callum.sees_heading(f"Did {VERSION} put {late} right?")
        callum.tick("No")
        callum.press("Save")
        callum.sees_fault("Say what still goes wrong.")
        callum.write("What you saw (optional)", "Still the old total.")
        callum.press("Save")
        callum.sees("Active again")
        callum.follow(late)
        callum.sees("It did not put this case right:")
        callum.sees("Still the old total.")
