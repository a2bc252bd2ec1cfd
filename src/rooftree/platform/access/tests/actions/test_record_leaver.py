from datetime import UTC, date, datetime

import pytest
import time_machine
from allauth.usersessions.models import UserSession
from django.urls import reverse

from rooftree.platform.access.actions.record_leaver import (
    AlreadyLeft,
    CannotTakeOver,
    LastAdministrator,
    LeavesLater,
    record_leaver,
)
from rooftree.platform.access.events import ColleagueLeft
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import PASSWORD, actor_for, make_account
from rooftree.platform.events.tests.listening import break_down_on, listen
from rooftree.platform.staff import interface as staff

TODAY = date(2026, 11, 23)
FRIDAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def _noon():
    with time_machine.travel(datetime(2026, 11, 23, 12, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def told(monkeypatch):
    return listen(monkeypatch, ColleagueLeft)


def leave(actor, account, left_on=TODAY, hand_on_to=None):
    return record_leaver(
        actor=actor_for(actor),
        colleague_id=account.colleague_id,
        left_on=left_on,
        hand_on_to=hand_on_to,
    )


class RecordLeaver:
    def test_closes_the_account_and_ends_the_session_at_once(
        self, client, administrator, officer, told
    ):
        client.post(reverse("account_login"), {"login": "olive.officer", "password": PASSWORD})
        assert client.get(reverse("access.my_account")).status_code == 200
        leave(administrator, officer, FRIDAY)
        answer = client.get(reverse("access.my_account"))
        assert answer.status_code == 302
        assert answer.url.startswith(reverse("account_login"))
        officer.refresh_from_db()
        assert not officer.is_active
        assert not UserSession.objects.filter(user=officer).exists()
        assert not officer.grants.filter(until_on=None).exists()
        assert staff.colleague(officer.colleague_id).left_on == FRIDAY
        assert told == [ColleagueLeft(officer.colleague_id, None, FRIDAY)]

    def test_hands_open_work_on(self, administrator, officer, manager, told):
        leave(administrator, officer, hand_on_to=manager.colleague_id)
        assert told[0].hand_on_to == manager.colleague_id

    def test_undoes_everything_when_handing_on_fails(self, administrator, officer, monkeypatch):
        break_down_on(monkeypatch, ColleagueLeft)
        with pytest.raises(RuntimeError):
            leave(administrator, officer)
        officer.refresh_from_db()
        assert officer.is_active
        assert staff.colleague(officer.colleague_id).left_on is None

    def test_refuses_a_second_leaving(self, administrator, officer):
        leave(administrator, officer)
        with pytest.raises(AlreadyLeft):
            leave(administrator, officer)

    def test_refuses_a_day_to_come(self, administrator, officer):
        with pytest.raises(LeavesLater):
            leave(administrator, officer, date(2026, 11, 24))

    def test_refuses_to_hand_on_to_the_leaver_or_to_a_leaver(self, administrator, officer, manager):
        with pytest.raises(CannotTakeOver):
            leave(administrator, officer, hand_on_to=officer.colleague_id)
        leave(administrator, manager)
        with pytest.raises(CannotTakeOver):
            leave(administrator, officer, hand_on_to=manager.colleague_id)

    def test_refuses_the_last_administrator(self, administrator):
        with pytest.raises(LastAdministrator):
            leave(administrator, administrator)
        other = make_account("ann.other", role="administrator")
        leave(other, administrator)

    def test_refuses_an_officer(self, officer, manager):
        with pytest.raises(NotAllowed):
            leave(officer, manager)
