"""A level goes to another team on its date; those who write to it notice nothing."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from tests.journeys.hands import HANDS
from tests.journeys.mailroom import newest_mail_to, write_mail

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
MORVEN = "morven.baillie@council.example"
IN_A_WEEK = timedelta(days=7)


@pytest.mark.parametrize("hands", [HANDS["mouse"], HANDS["keyboard"]], ids=["mouse", "keyboard"])
class NewOwnerOfTheDesk:
    def test_takes_over_on_the_day_and_not_before(self, people):
        day = timezone.localdate() + IN_A_WEEK
        write_mail(
            sender=f"Morven Baillie <{MORVEN}>", subject="Asked before", text="May I ask this?"
        )
        morag = people.at_work("morag.kerr")
        morag.follow("Support model")
        for level in (0, 2):
            self.plans(morag, level, day)
        self.works_at_the_desk(people.at_work("callum.reid"))
        self.finds_no_desk(people.at_work("isla.fergusson"))

        with time_machine.travel(timezone.now() + IN_A_WEEK):
            self.finds_no_desk(people.at_work("callum.reid"))
            isla = people.at_work("isla.fergusson")
            self.works_at_the_desk(isla)
            isla.follow("Asked before")
            assert isla.fact("Asked of") == "IHMS project team"

            write_mail(
                sender=f"Morven Baillie <{MORVEN}>", subject="Asked after", text="And may I this?"
            )
            receipt = newest_mail_to(MORVEN)
            assert "ihms@council.example" in receipt.sender, "the address stays"
            isla.follow("Support desk")
            isla.follow("Asked after")
            assert isla.fact("Asked of") == "Housing Systems team"

            self.is_told_in_the_history(people, day)

    def plans(self, morag, level: int, day) -> None:
        """Give a level to the Housing Systems team from that day on."""
        morag.follow(f"Change owner of level {level}")
        morag.choose("Team", "Housing Systems team")
        morag.write("From", "1 January 2020")
        morag.press("Change owner")
        morag.sees_fault("or a later date")
        morag.write("From", f"{day.day} {day:%B %Y}")
        morag.press("Change owner")
        morag.sees(f"changes on {day.day} {day:%B %Y}")

    def works_at_the_desk(self, person) -> None:
        """See the desk in the menu, and the questions on it."""
        person.follow("Support desk")
        person.sees_heading("Support desk")
        person.sees("Asked before")

    def finds_no_desk(self, person) -> None:
        """See neither the desk in the menu nor behind its address."""
        person.sees_no("Support desk")
        person.go("/desk/")
        person.sees_heading("We can’t find that page")

    def is_told_in_the_history(self, people, day) -> None:
        """Read who owned the level, and who changed it."""
        nuala = people.at_work("nuala.byrne")
        nuala.follow("Support model")
        owners = nuala.row("2 Internal escalation").inner_text()
        assert f"since {day.day} {day:%B %Y}" in owners
        nuala.go("/audit/")
        nuala.sees("Morag Kerr")
        morag = people.at_work("morag.kerr")
        morag.follow("Support model")
        morag.follow("Change owner of level 2")
        morag.sees("Before")
        assert "IHMS project team" in morag.fact("Before")
        assert "Housing Systems team" in morag.fact("Today")
