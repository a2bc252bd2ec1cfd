"""The pages of words that mean the same."""

import pytest
from django.urls import reverse

from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.staff.tests.factories import make_team
from rooftree.support.knowledge.models import SynonymGroup
from rooftree.support.knowledge.tests.factories import NOW, publish_row, shelved
from rooftree.support.knowledge.tests.synonyms import make_synonyms
from rooftree.support.model.tests.factories import load_example

pytestmark = pytest.mark.django_db
LIST = "/help/synonyms/"
ADD = "/help/synonyms/add/"


@pytest.fixture
def keeper(client):
    load_example()
    return sign_in(client, make_account("kate.keeper", team=make_team("ihms")))


def page_of(answer, status=200):
    assert answer.status_code == status
    return answer.content.decode()


def state_of(group_id):
    return SynonymGroup.objects.get(pk=group_id).state


class Synonyms:
    def test_are_listed_with_proposals_first(self, keeper):
        SynonymGroup.objects.create(
            words=["zorb", "ball"], keys=["zorb", "ball"], state="proposed", origin="searches",
            because="2 people searched for “zorb”.", made_at=NOW,
        )  # fmt: skip
        text = page_of(keeper.get(LIST))
        assert "2 people searched for" in text
        assert text.index("zorb, ball") < text.index("abandoned, ")

    def test_are_tried_without_being_kept_then_saved(self, keeper):
        shelved(publish_row("Report a lift out of order", "Telephone the contractor."))
        wish = {"words": "zorbator, lift", "search": "zorbator broken", "do": "try"}
        text = page_of(keeper.post(ADD, wish))
        assert (
            text.index("Found with these words")
            < text.index("Report a lift")
            < text.index("Found as it is now")
        )
        assert not SynonymGroup.objects.filter(origin="staff").exists()
        answer = keeper.post(ADD, {**wish, "do": "save"})
        assert (answer.status_code, answer.url) == (302, LIST)
        assert SynonymGroup.objects.get(origin="staff").words == ["zorbator", "lift"]

    def test_keep_what_was_typed_when_they_can_not_be_saved(self, keeper):
        text = page_of(keeper.post(ADD, {"words": "zorb", "do": "save"}), 422)
        assert "Enter two words at least that differ" in text
        assert ">\nzorb</textarea>" in text
        text = page_of(keeper.post(ADD, {"words": "a zorb, b ball", "do": "try"}), 422)
        assert "Enter what somebody would search for" in text
        make_synonyms("zorb", "ball", "globe")
        assert "Another group in use" in page_of(keeper.post(ADD, {"words": "zorb, ball"}), 422)

    def test_are_changed_left_and_used_again(self, keeper):
        group_id = make_synonyms("zorb", "ball")
        one = reverse("knowledge.synonym_group", args=[group_id])
        assert "Use no longer" in page_of(keeper.get(one))
        assert keeper.post(one, {"do": "leave"}).url == LIST
        assert state_of(group_id) == "refused"
        assert "Use as it is" in page_of(keeper.get(one))
        keeper.post(one, {"do": "use"})
        assert state_of(group_id) == "kept"
        keeper.post(one, {"words": "zorb\nglobe", "do": "save"})
        assert SynonymGroup.objects.get(pk=group_id).words == ["zorb", "globe"]
        assert keeper.get(reverse("knowledge.synonym_group", args=[0])).status_code == 404
