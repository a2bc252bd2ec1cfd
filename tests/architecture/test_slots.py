"""The slots are a fixed list, and their entries show nothing to somebody from outside."""

import pytest

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SLOTS, fill, filled

# As the plan of the house has it.
LIST = [
    *("menu", "page_actions", "page_panels", "help_sections", "sign_in_links", "mail_claims"),
    *("letter_sources", "personal_data", "searchable", "demo_parts"),
]
NOBODY = Actor.anonymous()


def shown_to_an_outsider(slot, entry):
    """Ask the entry as somebody who has not signed in."""
    if slot == "menu":
        return list(entry.links(NOBODY))
    if slot == "page_actions":
        return list(entry.actions(NOBODY, Ref(entry.kind, 1)))
    if slot == "page_panels":
        panel = entry.panel(NOBODY, Ref(entry.kind, 1))
        return [] if panel is None else [panel]
    if slot == "searchable":
        return list(entry.hits(NOBODY, [1, 2, 3]))
    if slot == "personal_data":
        return list(entry.found(NOBODY, Ref("staff.colleague", 1)))
    return list(entry.fields(NOBODY, Ref(entry.kind, 1)))


ASKED = ["menu", "page_actions", "page_panels", "searchable", "personal_data", "letter_sources"]


class Slots:
    def test_are_the_list(self):
        assert list(SLOTS) == LIST

    def test_refuse_a_slot_that_is_not_on_it(self):
        with pytest.raises(LookupError):
            fill("surprise", object())

    @pytest.mark.django_db
    @pytest.mark.parametrize("slot", ASKED)
    def test_show_an_outsider_nothing(self, slot):
        for entry in filled(slot, SLOTS[slot]):
            assert shown_to_an_outsider(slot, entry) == [], entry
