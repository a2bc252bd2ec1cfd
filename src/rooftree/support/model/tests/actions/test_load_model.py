"""Loading a whole model."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.staff import interface as staff
from rooftree.support.model.actions.load_model import load_model
from rooftree.support.model.demo import EXAMPLE
from rooftree.support.model.models import Contact, Environment, Ownership
from rooftree.support.model.queries import header as head
from rooftree.support.model.queries.directory import contacts, ladder, urgent_contacts
from rooftree.support.model.queries.owners import owner_of
from rooftree.support.model.rules.read_model_file import FileFaulty, read_model_file
from rooftree.support.model.tests.factories import (
    LOADER,
    NOW,
    OFFICER,
    TODAY,
    load_example,
    recorded,
)


@pytest.mark.django_db
class LoadModel:
    def test_makes_the_site_say_what_the_file_says(self):
        load_example()
        assert head.header().version == "V0.1"
        assert head.go_live_on() == date(2026, 10, 26)
        assert head.initial_period_ends_on() == date(2027, 3, 31)
        assert head.environment_names() == ["LIVE", "TRAINING", "TEST"]
        assert len(head.covered_services()) == 7
        assert [c.title for c in urgent_contacts(on=TODAY)] == [
            "Project lead",
            "Systems officer",
            "Housing Systems officer",
        ]
        assert [c.ladder_step for c in ladder()] == [1, 2, 3, 4]
        assert len(contacts(on=TODAY, level=3)) == 7

    def test_makes_the_teams_and_services_it_names(self):
        load_example()
        assert staff.team_by_mailbox("ihms@council.example").name == "IHMS project team"
        assert staff.service("housing-advice").name == "Housing Advice"

    def test_changes_nothing_the_second_time(self, told):
        assert load_example().changed > 30
        told.clear()
        assert load_example().changed == 0
        assert told == []
        assert len(recorded("model.loaded")) == 1

    def test_keeps_the_ids_of_lines_that_stay(self):
        load_example()
        before = {c.shown_name: c.id for c in contacts(on=TODAY)}
        assert load_example(('label = "Desk"', 'label = "Office"')).parts["contacts"] == 1
        assert {c.shown_name: c.id for c in contacts(on=TODAY)} == before
        assert urgent_contacts(on=TODAY)[0].telephones[0].label == "Office"

    def test_removes_lines_that_the_file_no_longer_has(self):
        load_example()
        text = EXAMPLE.read_text(encoding="utf-8")
        model = read_model_file(text.encode())
        load_model(actor=LOADER, model=replace(model, contacts=model.contacts[:2]), at=NOW)
        assert len(contacts(on=TODAY)) == 2

    def test_lets_two_contacts_change_places_on_the_ladder(self):
        load_example()
        load_example(
            ("ladder_step = 2", "ladder_step = 9"),
            ("ladder_step = 3", "ladder_step = 2"),
            ("ladder_step = 9", "ladder_step = 3"),
        )
        assert [c.title for c in ladder()][1:3] == [
            "Housing development director",
            "Housing customer support manager",
        ]

    def test_lets_another_environment_become_live(self):
        load_example()
        load_example(
            ("is_live = true", "is_live = false"),
            ('name = "TEST"', 'name = "TEST"\nis_live = true'),
        )
        assert Environment.objects.get(is_live=True).name == "TEST"

    def test_moves_a_handover_that_is_planned(self, told):
        load_example()
        told.clear()
        load_example(
            ("until_on = 2027-03-31", "until_on = 2027-06-30"),
            ("from_on = 2027-04-01", "from_on = 2027-07-01"),
        )
        assert owner_of(0, on=date(2027, 5, 1)).team_key == "ihms"
        assert [(event.level, event.on) for event in told] == [(0, date(2027, 4, 1))]

    def test_tells_names_that_another_team_has_and_changes_nothing(self):
        staff.keep_team(key="old-ihms", name="ihms Project Team", mailbox="ihms@council.example")
        with pytest.raises(FileFaulty) as raised:
            load_example()
        assert raised.value.sentences == [
            'teams[0].name: the team with the key "old-ihms" has it.',
            'teams[0].mailbox: the team with the key "old-ihms" has it.',
        ]
        assert head.header() is None

    def test_keeps_a_document_that_was_attached_on_its_page(self):
        model = read_model_file(EXAMPLE.read_bytes())
        load_model(actor=LOADER, model=model, at=NOW, files={"helphub-guide": b"%PDF-1.7 guide"})
        assert head.documents()[0].file_id is not None
        assert load_example().changed == 0
        assert head.documents()[0].file_id is not None

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            load_model(actor=OFFICER, model=read_model_file(EXAMPLE.read_bytes()), at=NOW)


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class PostgreSQL:
    """What the database refuses, whoever writes."""

    def refuses(self, write):
        def write_and_check():
            with transaction.atomic():
                write()
                connection.check_constraints()

        with pytest.raises(IntegrityError):
            write_and_check()

    def test_refuses_two_owners_of_a_level_on_one_day(self):
        team = staff.team_by_key("ihms").id
        self.refuses(
            lambda: Ownership.objects.create(level_id=2, team_id=team, from_on=date(2027, 3, 31))
        )

    def test_refuses_two_live_environments(self):
        self.refuses(lambda: Environment.objects.create(name="OTHER", is_live=True, order=9))

    def test_refuses_two_contacts_on_one_step(self):
        self.refuses(lambda: Contact.objects.filter(level=3).update(ladder_step=1))

    def test_refuses_a_ladder_outside_level_3(self):
        self.refuses(lambda: Contact.objects.filter(is_urgent=True).update(ladder_step=1))
