"""A search finds nothing; the team keeps words that mean the same; then it finds the article."""

import pytest

from tests.journeys.shelf import FOB, put_fob_on_the_shelf

# The first of a run also makes the database and loads the council.
pytestmark = [pytest.mark.browser, pytest.mark.timeout(300)]
# What the council's own staff call a fob, after those of the old system.
LOCAL = "braeburn"


def searches(person, words: str) -> None:
    """Search from the page of the search."""
    person.go("/help/search/")
    person.write("What do you want to know?", words)
    person.press("Search", within=person.page.locator("main"))


class LocalWord:
    def test_is_found_once_the_team_keeps_what_it_means(self, people):
        put_fob_on_the_shelf()
        morven = people.at_work("morven.baillie")
        searches(morven, LOCAL)
        morven.sees(f"Nothing was found for “{LOCAL}”")
        morven.follow("Ask the support team", within=morven.page.locator("main"))
        field = morven.page.get_by_label("Your question in a few words")
        assert field.input_value() == LOCAL, "what was searched for needn't be written again"

        callum = people.at_work("callum.reid")
        callum.go("/help/synonyms/")
        callum.follow("Add words")
        callum.write("Words that mean the same", f"{LOCAL}, key fob")
        callum.write("Try a search", LOCAL)
        callum.press("Try it")
        callum.sees(FOB)
        callum.press("Save words")
        callum.sees_heading("Words that mean the same")

        searches(morven, LOCAL)
        morven.follow(FOB)
        morven.sees_heading(FOB)
