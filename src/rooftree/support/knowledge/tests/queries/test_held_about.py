"""What help and guides hold about one colleague."""

import pytest

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff.tests.factories import make_colleague
from rooftree.support.knowledge.actions.search.note_opening import note_opening
from rooftree.support.knowledge.actions.search.note_search import Looked, note_search
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.queries.held_about import held_about
from rooftree.support.knowledge.tests.factories import publish_row

pytestmark = pytest.mark.django_db


class HeldAbout:
    def test_tells_a_colleague_what_they_searched_and_opened_and_nobody_else(self):
        ann, ben = (
            Actor(kind="staff", name=name, account_id=n, colleague_id=make_colleague(name).pk)
            for n, name in enumerate(("Ann Asker", "Ben Asker"), start=1)
        )
        note_search(actor=ann, place=Place.LIBRARY, looked=Looked("void board", 0))
        note_opening(actor=ann, article_id=publish_row("Refund rent").pk, place=Place.HELP)
        note_search(actor=ben, place=Place.LIBRARY, looked=Looked("garages", 0))
        about = Ref("staff.colleague", ann.colleague_id)
        told = [words for _, words in held_about(actor=ann, person=about)]
        assert sorted(told) == ["refund-rent", "void board"]
        assert held_about(actor=ben, person=about) == []
        assert held_about(actor=Actor.anonymous(), person=about) == []
