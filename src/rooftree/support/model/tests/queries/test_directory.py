"""The directory of the shipped example, and who is a service's Super User."""

from collections import Counter
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.support.model.actions.keep_contact import keep_contact
from rooftree.support.model.actions.remove_contact import remove_contact
from rooftree.support.model.queries.directory import contacts, ladder, super_users
from rooftree.support.model.rules.model_file import ContactPart
from rooftree.support.model.tests.factories import MANAGER, TODAY

PART = ContactPart(
    level=1,
    support_area="Super User",
    name="Kirsty Orr",
    title="",
    organisation="Council",
    email="kirsty.orr@council.example",
    website="",
    service_area="Rents",
    role="",
    is_urgent=False,
    ladder_step=None,
    telephones=(),
)
AREAS = {
    0: {"System login": 1},
    1: {"Super User": 5},
    2: {"Non-urgent enquiries": 1, "Urgent enquiries": 3},
    3: {
        "Customer portal": 1,
        "Service desk": 1,
        "Sales desk": 1,
        "Account manager": 1,
        "Escalation ladder": 3,
    },
}


def titles(service_key):
    return [line.shown_name for line in super_users(service_key=service_key, on=TODAY)]


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class Contacts:
    def test_of_the_example_hold_the_points_of_contact_of_each_level(self):
        lines = contacts(on=TODAY)
        for level, areas in AREAS.items():
            assert Counter(x.support_area for x in lines if x.level == level) == areas
        assert all(x.telephones and x.email for x in lines if x.is_urgent or x.level == 1)

    def test_of_the_ladder_each_have_a_title_an_address_and_a_number(self):
        assert [x.ladder_step for x in ladder()] == [1, 2, 3, 4]
        assert all(x.title and x.email and x.telephones for x in ladder())


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class SuperUsers:
    @pytest.mark.parametrize(
        ("service_key", "title"),
        [
            ("homelessness", "Super User, Homelessness"),
            ("rents", "Super User, Rents"),
            ("estates", "Super User, Estates"),
            ("allocations", "Super User, Allocations"),
            ("shared-services", "Super User, Shared Services"),
        ],
    )
    def test_are_those_of_the_service(self, service_key, title):
        found = super_users(service_key=service_key, on=TODAY)
        assert [(x.title, x.is_standing_in) for x in found] == [(title, False)]

    @pytest.mark.parametrize("service_key", ["housing-advice", "support-services", "no-such"])
    def test_of_shared_services_stand_in_where_a_service_has_none(self, service_key):
        found = super_users(service_key=service_key, on=TODAY)
        assert [(x.title, x.is_standing_in) for x in found] == [
            ("Super User, Shared Services", True)
        ]

    def test_are_all_of_them_where_no_service_is_said(self):
        assert len(titles(None)) == 5

    def test_may_serve_two_services(self):
        keep_contact(actor=MANAGER, contact=replace(PART, service_area="Rents and Estates"))
        for service_key in ("rents", "estates"):
            assert "Kirsty Orr" in titles(service_key)
        assert "Kirsty Orr" not in titles("allocations")

    def test_are_no_other_contacts_of_level_1(self):
        keep_contact(actor=MANAGER, contact=replace(PART, support_area="Training"))
        assert titles("rents") == ["Super User, Rents"]

    def test_are_none_where_the_directory_has_none(self):
        for line in super_users(service_key=None, on=TODAY):
            remove_contact(actor=MANAGER, contact_id=line.id)
        assert titles("rents") == titles(None) == []

    def test_ask_the_database_as_often_for_few_as_for_many(self):
        with CaptureQueriesContext(connection) as few:
            titles("rents")
        for i in range(9):
            keep_contact(actor=MANAGER, contact=replace(PART, name=f"Number {i}"))
        with CaptureQueriesContext(connection) as many:
            assert len(titles("rents")) == 10
        assert len(few) == len(many) == 3
