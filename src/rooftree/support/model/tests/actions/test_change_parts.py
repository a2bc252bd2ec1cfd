"""Changing the header, the dates, a level, environments, modules and services."""

from datetime import date

import pytest

from rooftree.platform.access.interface import NotAllowed
from rooftree.platform.mail import interface as mail
from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as support_model
from rooftree.support.model.actions.keep_environment import NameTaken, OneIsLive
from rooftree.support.model.rules.model_file import (
    DatesPart,
    EnvironmentPart,
    HeaderPart,
    LevelPart,
    ModulePart,
)
from rooftree.support.model.tests.factories import MANAGER, NOW, OFFICER, TODAY, recorded

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("model")]


class ChangeHeader:
    part = HeaderPart("IHMS", "Author", "V0.2", None, date(2026, 11, 1), "Officer")

    def test_writes_it_and_says_so(self):
        support_model.change_header(actor=MANAGER, header=self.part)
        assert support_model.header().version == "V0.2"
        assert len(recorded("model.header_changed")) == 1

    def test_records_nothing_when_nothing_differs(self):
        support_model.change_header(actor=MANAGER, header=self.part)
        support_model.change_header(actor=MANAGER, header=self.part)
        assert len(recorded("model.header_changed")) == 1

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            support_model.change_header(actor=OFFICER, header=self.part)


class ChangeDates:
    def test_leaves_the_owners_alone(self):
        part = DatesPart(date(2026, 10, 26), date(2027, 6, 30))
        support_model.change_dates(actor=MANAGER, dates=part)
        assert support_model.initial_period_ends_on() == date(2027, 6, 30)
        assert support_model.owner_of(2, on=date(2027, 4, 1)).team_key == "housing-systems"

    def test_refuses_an_end_before_go_live(self):
        with pytest.raises(support_model.EndsBeforeGoLive):
            support_model.change_dates(
                actor=MANAGER, dates=DatesPart(date(2026, 10, 26), date(2026, 10, 25))
            )

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            support_model.change_dates(actor=OFFICER, dates=DatesPart(TODAY, TODAY))


class ChangeLevel:
    part = LevelPart(2, "Second line", "Writes", "Team", "HELP@council.example", ())

    def test_takes_mail_for_the_new_mailbox_and_the_old(self):
        support_model.change_level(actor=MANAGER, level=self.part)
        for address in ("help@council.example", "ihms@council.example"):
            assert mail.mailbox_of([address]) is not None

    def test_changes_the_mailbox_whoever_owns_the_level(self):
        support_model.change_level(actor=MANAGER, level=self.part)
        assert support_model.owner_of(2, on=TODAY).mailbox == "help@council.example"
        assert support_model.owner_of(2, on=date(2028, 1, 1)).mailbox == "help@council.example"

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            support_model.change_level(actor=OFFICER, level=self.part)


class KeepEnvironment:
    def keep(self, name, *, is_live=False, environment_id=None, actor=MANAGER):
        part = EnvironmentPart(name, "", is_live)
        return support_model.keep_environment(
            actor=actor, environment=part, environment_id=environment_id
        )

    def test_adds_one_at_the_end(self):
        self.keep("MIGRATION")
        assert support_model.environment_names()[-1] == "MIGRATION"

    def test_refuses_a_name_that_is_taken(self):
        with pytest.raises(NameTaken):
            self.keep("training")

    def test_refuses_a_second_live_one_and_none(self):
        with pytest.raises(OneIsLive):
            self.keep("SECOND", is_live=True)
        live = support_model.environments()[0]
        with pytest.raises(OneIsLive):
            self.keep("LIVE", is_live=False, environment_id=live.id)
        with pytest.raises(OneIsLive):
            support_model.remove_environment(actor=MANAGER, environment_id=live.id)

    def test_removes_another(self):
        last = support_model.environments()[-1]
        support_model.remove_environment(actor=MANAGER, environment_id=last.id)
        assert last.name not in support_model.environment_names()

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            self.keep("MIGRATION", actor=OFFICER)
        last = support_model.environments()[-1]
        with pytest.raises(NotAllowed):
            support_model.remove_environment(actor=OFFICER, environment_id=last.id)


class KeepModule:
    def test_adds_changes_and_removes(self):
        part = ModulePart("Repairs", "Jobs", is_component=False)
        module_id = support_model.keep_module(actor=MANAGER, module=part)
        changed = ModulePart("Repairs", "Jobs and trades", is_component=False)
        support_model.keep_module(actor=MANAGER, module=changed, module_id=module_id)
        assert "Jobs and trades" in {m.covers for m in support_model.modules()}
        support_model.remove_module(actor=MANAGER, module_id=module_id)
        assert "Repairs" not in {m.name for m in support_model.modules()}

    def test_refuses_a_name_that_is_taken(self):
        with pytest.raises(NameTaken):
            support_model.keep_module(
                actor=MANAGER, module=ModulePart("rents", "", is_component=False)
            )

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            support_model.keep_module(
                actor=OFFICER, module=ModulePart("Repairs", "", is_component=False)
            )


class ChooseServices:
    def test_keeps_the_order_it_is_given(self):
        chosen = [staff.service(key).id for key in ("rents", "estates")]
        support_model.choose_services(actor=MANAGER, service_ids=chosen)
        assert [s.key for s in support_model.covered_services()] == ["rents", "estates"]

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            support_model.choose_services(actor=OFFICER, service_ids=[])


class AttachDocument:
    def attach(self, content=b"%PDF-1.7 one", name="guide.pdf", actor=MANAGER):
        first = support_model.documents()[0]
        return support_model.attach_document(
            actor=actor, document_id=first.id, content=content, name=name, at=NOW
        )

    def test_replaces_what_was_there(self):
        self.attach()
        self.attach(content=b"%PDF-1.7 two", name="second.pdf")
        assert support_model.documents()[0].file_name == "second.pdf"

    def test_refuses_a_program(self):
        with pytest.raises(support_model.DocumentHeldBack):
            self.attach(content=b"MZ\x90\x00" + b"\x00" * 200, name="guide.exe")
        assert support_model.documents()[0].file_id is None

    def test_comes_off_again(self):
        document_id = self.attach()
        support_model.detach_document(actor=MANAGER, document_id=document_id)
        assert support_model.documents()[0].attached_at is None

    def test_refuses_an_officer(self):
        with pytest.raises(NotAllowed):
            self.attach(actor=OFFICER)
