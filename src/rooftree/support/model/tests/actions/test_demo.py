"""The demo council's model."""

from datetime import date, timedelta

import pytest

from rooftree.platform.slots.interface import DemoContext
from rooftree.support.model import demo
from rooftree.support.model.queries import header as head
from rooftree.support.model.queries.directory import super_users, urgent_contacts
from rooftree.support.model.queries.owners import owner_of


@pytest.mark.django_db
class LoadDemo:
    @pytest.mark.parametrize("today", [date(2026, 11, 23), date(2028, 2, 29)])
    def test_stands_inside_the_initial_period(self, today, tmp_path):
        demo.load(DemoContext(today=today, folder=tmp_path))
        assert today - timedelta(days=40) < head.go_live_on() <= today - timedelta(weeks=4)
        assert head.initial_period_ends_on() > today
        assert owner_of(0, on=today).team_key == "ihms"
        handover = head.initial_period_ends_on() + timedelta(days=1)
        assert owner_of(2, on=handover).team_key == "housing-systems"

    def test_names_people_of_the_demo(self, tmp_path):
        demo.load(DemoContext(today=date(2026, 11, 23), folder=tmp_path))
        on = date(2026, 11, 23)
        assert urgent_contacts(on=on)[0].name == "Morag Kerr"
        cast = {"rents": "Fatima Aziz", "estates": "Davie Kemp", "homelessness": "Shona McPhail"}
        for service, name in cast.items():
            assert [line.name for line in super_users(service_key=service, on=on)] == [name]

    def test_leaves_a_model_as_people_changed_it(self, tmp_path):
        demo.load(DemoContext(today=date(2026, 11, 23), folder=tmp_path))
        go_live = head.go_live_on()
        demo.load(DemoContext(today=date(2026, 12, 7), folder=tmp_path))
        assert head.go_live_on() == go_live
