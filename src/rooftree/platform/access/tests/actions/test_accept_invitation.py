from datetime import UTC, datetime, timedelta

import pytest
import time_machine

from rooftree.platform.access.actions.accept_invitation import (
    InvitationOver,
    InvitationUnknown,
    UsernameTaken,
    accept_invitation,
)
from rooftree.platform.access.actions.invite_colleague import (
    new_account,
    open_invitation,
    withdraw_open,
)
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
PASSWORD = "three-odd-words-2026"


@pytest.fixture
def invited(db):
    account = new_account(staff.colleague(make_colleague("Jo Orr").pk))
    with time_machine.travel(NOON, tick=False):
        _, link = open_invitation(account, invited_by=None)
    return account, link.rstrip("/").rpartition("/")[2]


def accept(token, username="jo.orr", at=NOON):
    with time_machine.travel(at, tick=False):
        return accept_invitation(token=token, username=username, password=PASSWORD)


class AcceptInvitation:
    def test_sets_username_and_password(self, invited):
        account, token = invited
        accept(token, " Jo.Baird ")
        account.refresh_from_db()
        assert account.username == "jo.baird"
        assert account.check_password(PASSWORD)

    def test_works_once(self, invited):
        accept(invited[1])
        with pytest.raises(InvitationOver):
            accept(invited[1])

    def test_works_until_it_expires(self, invited):
        with pytest.raises(InvitationOver):
            accept(invited[1], at=NOON + timedelta(days=7))
        accept(invited[1], at=NOON + timedelta(days=7, seconds=-1))

    def test_refuses_a_withdrawn_link(self, invited):
        withdraw_open(invited[0])
        with pytest.raises(InvitationOver):
            accept(invited[1])

    def test_refuses_a_closed_account(self, invited):
        invited[0].is_active = False
        invited[0].save()
        with pytest.raises(InvitationOver):
            accept(invited[1])

    def test_refuses_a_link_that_was_not_made_here(self, invited):
        with pytest.raises(InvitationUnknown):
            accept(invited[1] + "x")

    def test_refuses_a_username_in_use_whatever_its_case(self, invited, officer):
        with pytest.raises(UsernameTaken):
            accept(invited[1], "Olive.Officer")
