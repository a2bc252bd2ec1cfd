"""Whom a colleague may ask, and who covers for those who are away."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories
from rooftree.support.knowledge.queries.people.super_users import (
    ALL_SERVICES,
    NOBODY,
    directory,
    super_users_for,
)
from rooftree.support.knowledge.tests.people_cast import add_super_user
from rooftree.support.model import interface as model
from rooftree.support.model.tests.factories import MANAGER, TODAY, load_example

UNTIL = TODAY + timedelta(days=4)
OFFICE = Actor.system("tests")


@pytest.fixture(autouse=True)
def _model(db):
    load_example()


def works_in(*keys):
    ids = frozenset(staff.service(key).id for key in keys)
    return Actor(kind="staff", name="Officer", account_id=2, colleague_id=7, service_ids=ids)


def asked(*keys):
    return super_users_for(actor=works_in(*keys), on=TODAY)


def areas(shown):
    return [person.service_area for person in shown.people]


class SuperUsersFor:
    def test_gives_those_of_each_service_of_the_reader(self):
        shown = asked("rents", "estates")
        assert sorted(areas(shown)) == ["Estates", "Rents"]
        assert (shown.is_standing_in, shown.words) == (False, "")
        assert all(person.email and person.telephones for person in shown.people)

    def test_says_whose_stand_in_for_a_service_that_has_none(self):
        shown = asked("housing-advice")
        assert (areas(shown), shown.is_standing_in) == (["Shared Services"], True)
        assert shown.words.startswith("Housing Advice has no Super User yet: those of Shared")

    def test_adds_those_who_stand_in_beside_those_of_its_own(self):
        shown = asked("rents", "housing-advice")
        assert (areas(shown), shown.is_standing_in) == (["Rents", "Shared Services"], False)
        assert "Housing Advice has no Super User" in shown.words
        twice = asked("shared-services", "housing-advice")
        assert [(p.service_area, p.is_standing_in) for p in twice.people] == [
            ("Shared Services", False)
        ]

    def test_promises_no_stand_in_where_shared_services_name_nobody(self):
        for line in model.super_users(service_key="shared-services", on=TODAY):
            model.remove_contact(actor=MANAGER, contact_id=line.id)
        shown = asked("rents", "housing-advice")
        assert areas(shown) == ["Rents"]
        assert shown.words == "Housing Advice has no Super User yet. Ask the support team."

    def test_gives_all_to_a_reader_of_no_service_and_nothing_to_others(self):
        shown = asked()
        assert (len(shown.people), shown.words) == (5, ALL_SERVICES)
        supplier = replace(works_in("rents"), kind="supplier")
        for actor in (Actor.anonymous(), supplier):
            assert super_users_for(actor=actor, on=TODAY).people == ()

    def test_says_so_where_the_directory_names_nobody(self):
        for line in model.super_users(service_key=None, on=TODAY):
            model.remove_contact(actor=MANAGER, contact_id=line.id)
        assert asked("rents").words == NOBODY

    def test_asks_as_often_for_few_as_for_many(self):
        for number in range(8):
            away = add_super_user(f"Number {number}", "Rents")
            factories.make_absence(away, TODAY, UNTIL, stand_in=factories.make_colleague())
        actor = works_in("rents", "estates", "housing-advice")
        with CaptureQueriesContext(connection) as many:
            assert len(super_users_for(actor=actor, on=TODAY).people) == 11
        assert len(many) == 7


class Cover:
    def away(self, name="Kirsty Orr", area="Rents", stand_in=None):
        who = add_super_user(name, area)
        factories.make_absence(who, TODAY, UNTIL, stand_in=stand_in)
        return lambda: next(p for p in asked("rents").people if p.name == name)

    def test_is_the_stand_in_who_was_add_super_user(self):
        person = self.away(stand_in=factories.make_colleague("Jo Bain"))()
        assert person.away_until == UNTIL
        assert [(c.name, c.telephones) for c in person.cover] == [("Jo Bain", ())]

    def test_is_another_of_the_service_where_none_was_add_super_user(self):
        person = self.away()()
        assert [cover.name for cover in person.cover] == ["Super User, Rents"]
        assert person.cover[0].telephones

    def test_is_shared_services_where_the_whole_service_is_away(self):
        person = self.away()
        for line in model.super_users(service_key="rents", on=TODAY):
            if line.name != "Kirsty Orr":
                model.remove_contact(actor=MANAGER, contact_id=line.id)
        assert [cover.name for cover in person().cover] == ["Super User, Shared Services"]

    def test_is_told_of_one_who_has_left_and_of_nobody_at_work(self):
        gone = add_super_user("Kirsty Orr", "Rents")
        staff.end_colleague(colleague_id=gone.pk, left_on=date(2026, 11, 20))
        by_name = {person.name: person for person in asked("rents").people}
        assert by_name["Kirsty Orr"].has_left
        assert by_name["Kirsty Orr"].cover
        assert by_name["Super User, Rents"].cover == ()


class Directory:
    def test_has_every_supported_service_and_says_who_stands_in(self):
        found = {group.service: group.shown for group in directory(on=TODAY)}
        assert len(found) == 7
        assert areas(found["Rents"]) == ["Rents"]
        assert found["Housing Advice"].is_standing_in
        assert "Shared Services stand in" in found["Housing Advice"].words

    def test_loses_nobody_whose_area_names_no_service(self):
        add_super_user("Una Gray", "Libraries")
        latest = directory(on=TODAY)[-1]
        assert (latest.service, [p.name for p in latest.shown.people]) == ("", ["Una Gray"])

    def test_asks_as_often_for_few_as_for_many(self):
        for number in range(8):
            away = add_super_user(f"Number {number}", "Rents and Estates")
            factories.make_absence(away, TODAY, UNTIL, stand_in=factories.make_colleague())
        with CaptureQueriesContext(connection) as many:
            directory(on=TODAY)
        assert len(many) == 10
