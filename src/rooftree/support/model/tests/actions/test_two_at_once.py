"""Two people who change the owner of one level at the same moment."""

from threading import Thread

import pytest
from django.db import connection

from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as support_model
from rooftree.support.model.rules.ownership import Span, first_gap, first_overlap
from rooftree.support.model.tests.factories import MANAGER, TODAY, load_example


@pytest.mark.django_db(transaction=True)
class ChangeOwnerAtOnce:
    def test_leaves_one_owner_on_every_day(self):
        load_example()
        teams = [staff.keep_team(key=f"team-{n}", name=f"Team {n}") for n in range(4)]
        threads = [Thread(target=self.change, args=(team,)) for team in teams]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        spans = [Span(o.team_key, o.from_on, o.until_on) for o in support_model.owners_of(2)]
        assert first_overlap(spans) is None
        assert first_gap(spans) is None
        assert support_model.owner_of(2, on=TODAY).team_id in teams

    def change(self, team_id):
        try:
            support_model.change_owner(
                actor=MANAGER, level=2, team_id=team_id, from_on=TODAY, today=TODAY
            )
        finally:
            connection.close()
