"""The fixed list of slots, and what fills them."""

import pytest

from rooftree.platform.slots import registry
from rooftree.platform.slots.interface import SLOTS, MenuEntry, SignInLinkEntry, fill, filled


@pytest.fixture(autouse=True)
def _empty_slots(monkeypatch):
    monkeypatch.setattr(registry, "_filled", {name: [] for name in SLOTS})


def entry(order: int) -> MenuEntry:
    return MenuEntry("Desk", order, lambda _actor: ())


class Fill:
    def test_gives_entries_in_order(self):
        late, early = entry(20), entry(10)
        fill("menu", late)
        fill("menu", early)
        assert filled("menu", MenuEntry) == (early, late)

    def test_takes_an_entry_once(self):
        one = entry(10)
        fill("menu", one)
        fill("menu", one)
        assert filled("menu", MenuEntry) == (one,)

    def test_refuses_a_slot_that_is_not_on_the_list(self):
        with pytest.raises(LookupError, match="no slot called 'toolbar'"):
            fill("toolbar", entry(1))

    def test_refuses_another_slots_entry(self):
        with pytest.raises(TypeError, match="takes SignInLinkEntry"):
            fill("sign_in_links", entry(1))


class Filled:
    def test_refuses_to_be_read_as_another_type(self):
        with pytest.raises(TypeError, match="holds MenuEntry"):
            filled("menu", SignInLinkEntry)

    def test_has_the_slots_of_the_plan_and_no_other(self):
        assert set(SLOTS) == {
            "menu",
            "page_actions",
            "page_panels",
            "help_sections",
            "sign_in_links",
            "mail_claims",
            "letter_sources",
            "personal_data",
            "searchable",
            "demo_parts",
        }
