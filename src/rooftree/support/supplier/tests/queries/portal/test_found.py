"""What the header search and subject access show of cases."""

import pytest

from rooftree.platform.references.interface import Ref
from rooftree.platform.search import interface as search
from rooftree.support.supplier.actions.portal.index import index
from rooftree.support.supplier.models import CaseNote
from rooftree.support.supplier.queries.portal.found import held_about, words_to_find
from rooftree.support.supplier.tests.factories import NOW, make_case

pytestmark = pytest.mark.django_db


class FoundCases:
    def test_are_found_by_number_reference_and_words_by_their_team_only(self, cast):
        case = make_case(subject="Direct debit file", supplier_reference="LKS-88214")
        index(case)
        callum, isla = cast.actor("callum.reid"), cast.actor("isla.fergusson")
        assert search.find_exactly(callum, case.reference).title == "Direct debit file"
        for words in ("debit", "LKS-88214"):
            assert [group.heading for group in search.find(callum, words)] == ["Supplier cases"]
            assert search.find(isla, words) == []
        assert search.find_exactly(isla, case.reference) is None

    def test_are_all_read_again_for_a_new_index(self, cast):
        case = make_case()
        assert [words.ref for words in words_to_find(None)] == [case.ref]
        assert list(words_to_find([case.pk + 1])) == []


class HeldAbout:
    def test_is_what_somebody_raised_and_wrote(self, cast):
        colleague_id = cast.id("callum.reid")
        case = make_case(raised_by_id=colleague_id)
        CaseNote.objects.create(
            case=case, at=NOW, author_id=colleague_id, author_name="Callum Reid", text="Seen it."
        )
        person = Ref("staff.colleague", colleague_id)
        held = held_about(actor=cast.actor("callum.reid"), person=person)
        assert [words.split(": ")[-1] for _, words in held] == ["Raised it", "Seen it."]
        assert held_about(actor=cast.actor("isla.fergusson"), person=person) == []
