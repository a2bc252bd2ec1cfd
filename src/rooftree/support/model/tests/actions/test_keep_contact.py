"""Lines of the directory."""

from dataclasses import replace

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.support.model.actions.keep_contact import (
    AlreadyInDirectory,
    LadderStepTaken,
    NobodyToRing,
    keep_contact,
)
from rooftree.support.model.actions.remove_contact import remove_contact
from rooftree.support.model.queries.directory import contact, contacts, urgent_contacts
from rooftree.support.model.rules.model_file import ContactPart, TelephonePart
from rooftree.support.model.tests.factories import MANAGER, OFFICER, TODAY, recorded

PART = ContactPart(
    level=2,
    support_area="Urgent enquiries",
    name="Kirsty Orr",
    title="",
    organisation="Council",
    email="kirsty.orr@council.example",
    website="",
    service_area="Rents",
    role="",
    is_urgent=True,
    ladder_step=None,
    telephones=(TelephonePart("Desk", "01632 960111"), TelephonePart("Mobile", "01632 960211")),
)


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class KeepContact:
    def test_adds_a_line_with_several_numbers(self):
        contact_id = keep_contact(actor=MANAGER, contact=PART)
        line = contact(contact_id)
        assert [t.number for t in line.telephones] == ["01632 960111", "01632 960211"]
        assert urgent_contacts(on=TODAY)[-1].id == contact_id

    def test_is_tried_first_when_it_stands_first(self):
        contact_id = keep_contact(actor=MANAGER, contact=PART, order=1)
        assert urgent_contacts(on=TODAY)[0].id == contact_id

    def test_changes_numbers_and_records_once(self):
        contact_id = keep_contact(actor=MANAGER, contact=PART)
        fewer = replace(PART, telephones=PART.telephones[:1])
        for _ in range(2):
            keep_contact(actor=MANAGER, contact=fewer, contact_id=contact_id)
        assert len(contact(contact_id).telephones) == 1
        assert len(recorded("model.contact_changed")) == 1

    def test_refuses_the_same_line_twice(self):
        keep_contact(actor=MANAGER, contact=PART)
        with pytest.raises(AlreadyInDirectory):
            keep_contact(actor=MANAGER, contact=replace(PART, name="KIRSTY ORR"))

    def test_refuses_a_step_that_is_taken(self):
        with pytest.raises(LadderStepTaken):
            keep_contact(actor=MANAGER, contact=replace(PART, level=3, ladder_step=1))

    def test_refuses_one_of_the_ladder_whom_nobody_could_ring(self):
        with pytest.raises(NobodyToRing):
            keep_contact(
                actor=MANAGER, contact=replace(PART, level=3, ladder_step=1, telephones=())
            )

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            keep_contact(actor=OFFICER, contact=PART)


@pytest.mark.django_db
@pytest.mark.usefixtures("model")
class RemoveContact:
    def test_takes_the_line_out(self):
        first = urgent_contacts(on=TODAY)[0]
        remove_contact(actor=MANAGER, contact_id=first.id)
        assert first.id not in {line.id for line in contacts(on=TODAY)}

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            remove_contact(actor=OFFICER, contact_id=urgent_contacts(on=TODAY)[0].id)
