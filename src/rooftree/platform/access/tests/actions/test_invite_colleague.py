from datetime import UTC, datetime

import pytest
import time_machine
from django.core import mail

from rooftree.platform.access.actions.invite_colleague import (
    AlreadyHasAccount,
    invite_colleague,
    withdraw_invitation,
)
from rooftree.platform.access.events import ColleagueInvited
from rooftree.platform.access.models import Account, Invitation
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for, make_account
from rooftree.platform.audit import interface as audit
from rooftree.platform.events.tests.listening import listen
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague, make_service

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def told(monkeypatch):
    return listen(monkeypatch, ColleagueInvited)


class InviteColleague:
    def test_makes_an_account_without_a_password_and_mails_a_link(self, administrator, told):
        who = make_colleague("Jo Orr")
        with time_machine.travel(NOON, tick=False):
            account_id = invite_colleague(actor=actor_for(administrator), colleague_id=who.pk)
        account = Account.objects.get(pk=account_id)
        assert (account.username, account.has_usable_password()) == ("jo.orr", False)
        [sent] = mail.outbox
        assert sent.to == ["jo.orr@council.example"]
        assert sent.subject == "Set up your Rooftree account"
        assert "/invitation/" in sent.body
        assert told == [ColleagueInvited(who.pk, account_id)]
        invitation = Invitation.objects.get()
        assert (invitation.expires_at - invitation.sent_at).days == 7
        [line], _ = audit.entries(audit.Wanted(subject=Ref("staff.colleague", who.pk)))
        assert line.words == "Invited a colleague"

    def test_puts_a_new_link_in_place_of_the_old(self, administrator):
        who = make_colleague("Jo Orr")
        actor = actor_for(administrator)
        invite_colleague(actor=actor, colleague_id=who.pk)
        invite_colleague(actor=actor, colleague_id=who.pk)
        assert Account.objects.filter(colleague=who).count() == 1
        assert Invitation.objects.filter(withdrawn_at=None).count() == 1
        assert Invitation.objects.count() == 2

    def test_refuses_somebody_who_has_a_password(self, administrator, officer):
        with pytest.raises(AlreadyHasAccount):
            invite_colleague(actor=actor_for(administrator), colleague_id=officer.colleague_id)

    def test_lets_a_leaver_back_in(self, administrator, officer):
        staff.end_colleague(
            colleague_id=officer.colleague_id, left_on=datetime(2026, 11, 20, tzinfo=UTC).date()
        )
        Account.objects.filter(pk=officer.pk).update(is_active=False, password="!")
        invite_colleague(actor=actor_for(administrator), colleague_id=officer.colleague_id)
        officer.refresh_from_db()
        assert officer.is_active
        assert staff.colleague(officer.colleague_id).left_on is None

    def test_refuses_an_officer_and_keeps_to_the_reach_of_an_administrator(self, officer):
        rents, estates = make_service("rents"), make_service("estates")
        local = make_account("lee.local", role="administrator", reach=rents)
        theirs, others = make_colleague(service=rents), make_colleague(service=estates)
        invite_colleague(actor=actor_for(local), colleague_id=theirs.pk)
        with pytest.raises(NotAllowed):
            invite_colleague(actor=actor_for(local), colleague_id=others.pk)
        with pytest.raises(NotAllowed):
            invite_colleague(actor=actor_for(officer), colleague_id=theirs.pk)


class WithdrawInvitation:
    def test_closes_the_link(self, administrator):
        who = make_colleague("Jo Orr")
        actor = actor_for(administrator)
        account_id = invite_colleague(actor=actor, colleague_id=who.pk)
        withdraw_invitation(actor=actor, account_id=account_id)
        assert not Invitation.objects.filter(withdrawn_at=None).exists()
