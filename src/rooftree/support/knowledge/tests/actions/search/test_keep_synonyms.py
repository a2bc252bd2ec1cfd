"""Keeping the words that mean the same."""

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.keep_synonyms import (
    TooFewWords,
    WordsKnown,
    add_synonyms,
    change_synonyms,
    leave_synonyms,
    ship_synonyms,
    use_synonyms,
)
from rooftree.support.knowledge.models import SynonymGroup

pytestmark = pytest.mark.django_db
SYSTEM = Actor.system("tests")
KEPT, REFUSED = SynonymGroup.State.KEPT, SynonymGroup.State.REFUSED


class ShipSynonyms:
    def test_ships_once_and_brings_nothing_back(self):
        group = SynonymGroup.objects.exclude(shipped_key=None).first()
        leave_synonyms(actor=SYSTEM, group_id=group.pk)
        assert ship_synonyms(actor=SYSTEM) == 0
        group.refresh_from_db()
        assert group.state == REFUSED
        group.delete()
        assert ship_synonyms(actor=SYSTEM) == 1


class AddSynonyms:
    def test_keeps_each_phrase_by_its_stems(self):
        group = SynonymGroup.objects.get(
            pk=add_synonyms(actor=SYSTEM, words=["Zorbs", "zorb", " sign  in to the Zorbing hall"])
        )
        assert group.words == ["Zorbs", "sign in to the Zorbing hall"]
        assert group.keys == ["zorb", "sign ~in zorb hall"]

    def test_refuses_one_word_alone(self):
        for words in ([], ["zorb"], ["zorb", "zorbs"], ["zorb", "!!"]):
            with pytest.raises(TooFewWords):
                add_synonyms(actor=SYSTEM, words=words)

    def test_refuses_what_another_group_holds(self):
        add_synonyms(actor=SYSTEM, words=["zorb", "ball", "globe"])
        with pytest.raises(WordsKnown):
            add_synonyms(actor=SYSTEM, words=["globe", "zorbs"])

    def test_is_for_those_who_keep_articles(self):
        with pytest.raises(NotAllowed):
            add_synonyms(actor=Actor.anonymous(), words=["zorb", "ball"])


class ChangeSynonyms:
    def test_sets_the_words_and_uses_them(self):
        group_id = add_synonyms(actor=SYSTEM, words=["zorb", "ball"])
        leave_synonyms(actor=SYSTEM, group_id=group_id)
        change_synonyms(actor=SYSTEM, group_id=group_id, words=["zorb", "globe"])
        group = SynonymGroup.objects.get(pk=group_id)
        assert (group.words, group.state, group.decided_by_name) == (
            ["zorb", "globe"],
            KEPT,
            "tests",
        )


class UseSynonyms:
    def test_uses_a_group_again(self):
        group_id = add_synonyms(actor=SYSTEM, words=["zorb", "ball"])
        leave_synonyms(actor=SYSTEM, group_id=group_id)
        use_synonyms(actor=SYSTEM, group_id=group_id)
        assert SynonymGroup.objects.get(pk=group_id).state == KEPT
