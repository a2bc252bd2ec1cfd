"""Colleagues are findable as access tells of them."""

import pytest

from rooftree.platform.access.interface import ColleagueChanged
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.events.interface import publish
from rooftree.platform.search.interface import find
from rooftree.platform.search.models import SearchRow


@pytest.mark.django_db
class ColleagueFound:
    def test_after_access_told_of_them(self, officer):
        account = make_account("isla.fergusson")
        SearchRow.objects.all().delete()
        publish(ColleagueChanged(account.colleague_id))
        groups = find(actor_for(officer), "isla")
        assert [hit.title for group in groups for hit in group.hits] == ["Isla Fergusson"]

    def test_by_no_member_of_the_public(self, outsider):
        account = make_account("isla.fergusson")
        publish(ColleagueChanged(account.colleague_id))
        assert find(actor_for(outsider), "isla") == []
