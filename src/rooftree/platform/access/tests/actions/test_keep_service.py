import pytest

from rooftree.platform.access.actions.keep_service import change_service, keep_unit, make_service
from rooftree.platform.access.events import ServiceTakenOutOfUse, StillNeeded
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.events.tests.listening import listen
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories as there_is


@pytest.fixture
def actor(administrator):
    return actor_for(administrator)


@pytest.fixture
def local(db):
    rents = there_is.make_service("rents")
    return actor_for(make_account("lee.local", role="administrator", reach=rents))


class MakeService:
    def test_refuses_a_key_and_a_name_that_another_has(self, actor):
        make_service(actor=actor, key="rents", name="Rents")
        with pytest.raises(staff.KeyTaken):
            make_service(actor=actor, key="rents", name="Other")
        with pytest.raises(staff.NameTaken):
            make_service(actor=actor, key="other", name="RENTS")

    def test_refuses_an_administrator_of_one_service(self, local):
        with pytest.raises(NotAllowed):
            make_service(actor=local, key="other", name="Other")


class ChangeService:
    def take_out(self, actor, service):
        return change_service(
            actor=actor, service_id=service.pk, name=service.name, is_in_use=False
        )

    def test_takes_it_out_of_use_and_tells(self, actor, monkeypatch):
        heard = listen(monkeypatch, ServiceTakenOutOfUse)
        service = there_is.make_service("advice")
        self.take_out(actor, service)
        assert staff.services() == []
        assert not staff.service("advice").is_in_use
        assert heard == [ServiceTakenOutOfUse(service.pk)]

    def test_refuses_while_somebody_works_there_or_a_team_belongs_to_it(self, actor):
        worked_in, owning = there_is.make_service("rents"), there_is.make_service("estates")
        there_is.make_colleague(service=worked_in)
        there_is.make_team("visits", service=owning)
        for service in (worked_in, owning):
            with pytest.raises(StillNeeded):
                self.take_out(actor, service)

    def test_refuses_an_administrator_of_one_service(self, local):
        with pytest.raises(NotAllowed):
            self.take_out(local, there_is.make_service("rents"))


class KeepUnit:
    def test_puts_a_unit_below_another_but_never_below_itself(self, actor):
        top = keep_unit(actor=actor, unit_id=None, name="Housing", parent_id=None)
        below = keep_unit(actor=actor, unit_id=None, name="Income", parent_id=top)
        assert staff.unit(below).parent == "Housing"
        for parent in (below, top):
            with pytest.raises(staff.UnitBelowItself):
                keep_unit(actor=actor, unit_id=top, name="Housing", parent_id=parent)

    def test_refuses_a_name_that_another_has(self, actor):
        keep_unit(actor=actor, unit_id=None, name="Housing", parent_id=None)
        with pytest.raises(staff.NameTaken):
            keep_unit(actor=actor, unit_id=None, name="housing", parent_id=None)

    def test_refuses_an_administrator_of_one_service(self, local):
        with pytest.raises(NotAllowed):
            keep_unit(actor=local, unit_id=None, name="Housing", parent_id=None)
