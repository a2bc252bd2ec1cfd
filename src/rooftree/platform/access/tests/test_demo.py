from datetime import date
from pathlib import Path

import pytest

from rooftree.platform.access.demo import DEMO_PART, PASSWORD
from rooftree.platform.access.models import Account
from rooftree.platform.slots.interface import DemoContext
from rooftree.platform.staff import interface as staff

TODAY = date(2026, 11, 23)


@pytest.mark.django_db
class DemoPart:
    def test_leaves_one_of_everything_however_often_it_runs(self, client):
        casts = []
        for _ in range(2):
            context = DemoContext(TODAY, Path("/nowhere"))
            DEMO_PART.load(context)
            casts.append(context.cast)
        assert casts[0] == casts[1]
        assert Account.objects.count() == 10
        assert all(Account.objects.values_list("is_demo", flat=True))
        team = staff.team_by_key("ihms")
        assert {m.id for m in staff.members_of(team.id, on=TODAY)} == {
            casts[0]["morag.kerr"],
            casts[0]["callum.reid"],
        }
        answer = client.post("/sign-in/", {"login": "ruaridh.munro", "password": PASSWORD})
        assert answer.status_code == 302
        assert client.get("/accounts/").status_code == 200
