"""Find records by a number or by words."""

import pytest

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.search.interface import find, find_exactly, put, rebuild, refresh, remove
from rooftree.platform.search.models import SearchRow
from rooftree.platform.slots.interface import SearchWords


def titles(actor: Actor, text: str, limit: int = 20) -> list[str]:
    return [hit.title for group in find(actor, text, limit) for hit in group.hits]


@pytest.fixture(autouse=True)
def _filled_shelf(db, shelf):
    rebuild()


class Find:
    @pytest.mark.parametrize("asked", ["Mòrag", "morag", "MORAG KERR", "mor", "kerr", "Morrag Ker"])
    def test_finds_a_name_however_it_is_typed(self, reader, asked):
        assert titles(reader, asked)[0] == "Mòrag Kerr"

    def test_finds_other_forms_of_a_word(self, reader):
        assert titles(reader, "repairing a garage") == ["Isla Fergusson"]

    def test_needs_not_every_word(self, reader):
        assert titles(reader, "officer of the moon")[0] == "Mòrag Kerr"

    def test_finds_nothing_that_the_reader_may_not_see(self, reader, shelf):
        shelf.set_aside.add(1)
        assert titles(reader, "morag") == []

    def test_finds_nothing_for_a_stranger(self):
        assert find(Actor.anonymous(), "morag") == []

    def test_gives_no_more_than_asked(self, reader):
        assert len(titles(reader, "k c i m")) == 3
        assert len(titles(reader, "k c i m", limit=1)) == 1

    @pytest.mark.parametrize("asked", ["", "   ", "!!!", "& | ! : *", "'", "a" * 5000, "\\", "%"])
    def test_takes_anything_that_is_typed(self, reader, asked):
        assert isinstance(titles(reader, asked), list)

    def test_asks_the_owner_once_a_kind(self, reader, django_assert_num_queries):
        with django_assert_num_queries(1):
            find(reader, "morag")


class FindExactly:
    @pytest.mark.parametrize("asked", ["ENQ-20391", "enq20391", " enq 20391 ", "20391"])
    def test_finds_the_one_with_this_number(self, reader, asked):
        hit = find_exactly(reader, asked)
        assert hit is not None
        assert hit.url == "/toy/1/"

    @pytest.mark.parametrize("asked", ["ENQ", "2039", "ENQ-20399", "morag"])
    def test_finds_nothing_else(self, reader, asked):
        assert find_exactly(reader, asked) is None

    def test_finds_nothing_that_the_reader_may_not_see(self, reader, shelf):
        shelf.set_aside.add(1)
        assert find_exactly(reader, "ENQ-20391") is None

    def test_leaves_the_choice_where_two_have_the_number(self, reader, shelf):
        shelf.titles[4] = ("Davie Kemp", "CASE-20391", "")
        rebuild()
        assert find_exactly(reader, "20391") is None
        assert set(titles(reader, "20391")) == {"Davie Kemp", "Mòrag Kerr"}


class Put:
    def test_replaces_what_was_there(self, reader):
        put(SearchWords(Ref("toy.record", 2), "Callum Reid", words="Allocations"))
        assert titles(reader, "allocation") == ["Callum Reid"]
        assert titles(reader, "rent") == []
        assert SearchRow.objects.count() == 3

    def test_keeps_a_row_of_very_many_words(self, reader):
        put(SearchWords(Ref("toy.record", 2), "Callum Reid", words="windowsill " * 60_000))
        assert titles(reader, "windowsill") == ["Callum Reid"]


class Remove:
    def test_has_it_found_no_longer(self, reader):
        remove(Ref("toy.record", 1))
        assert titles(reader, "morag") == []


class Refresh:
    def test_drops_what_has_no_words_any_more(self, reader, shelf):
        del shelf.titles[1]
        refresh("toy.record", [1])
        assert not SearchRow.objects.filter(record_id=1).exists()
