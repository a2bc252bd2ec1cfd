import pytest
from django.core import mail

from rooftree.platform.access.actions.accept_invitation import (
    InvitationOver,
    accept_invitation,
    invitation_account,
)
from rooftree.platform.access.actions.invite_colleague import AlreadyHasAccount
from rooftree.platform.access.actions.invite_outside import (
    AddressIsTaken,
    close_outside,
    invite_outside,
)
from rooftree.platform.access.models import Account
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Ref

OUTSIDE = {"name": "Rowan Sim", "email": "Rowan.Sim@larkfield.example.org"}


def token() -> str:
    return str(mail.outbox[-1].body.split("/invitation/")[1].split("/")[0])


class InviteOutside:
    def test_lets_somebody_in_who_is_no_colleague(self, administrator):
        account_id = invite_outside(actor=actor_for(administrator), **OUTSIDE)
        account = Account.objects.get(pk=account_id)
        assert (account.kind, account.colleague_id, account.has_usable_password()) == (
            "supplier",
            None,
            False,
        )
        assert mail.outbox[-1].to == ["rowan.sim@larkfield.example.org"]
        assert "Hello Rowan Sim," in mail.outbox[-1].body
        accept_invitation(token=token(), username="rowan", password="three-odd-words-2026")
        account.refresh_from_db()
        assert actor_for(account).name == "Rowan Sim"
        assert actor_for(account).kind == "supplier"
        [accepted, invited], _ = audit.entries(
            audit.Wanted(subject=Ref("access.account", account_id))
        )
        assert accepted.words == "Accepted an invitation"
        assert invited.words == "Invited somebody from outside"
        with pytest.raises(AlreadyHasAccount):
            invite_outside(actor=actor_for(administrator), **OUTSIDE)

    def test_refuses_the_address_of_a_colleague(self, administrator, officer):
        for email in (officer.email, officer.email.upper()):
            with pytest.raises(AddressIsTaken):
                invite_outside(actor=actor_for(administrator), name="Rowan Sim", email=email)


class CloseOutside:
    def test_shuts_them_out_until_they_are_invited_again(self, administrator):
        actor = actor_for(administrator)
        account_id = invite_outside(actor=actor, **OUTSIDE)
        first = token()
        close_outside(actor=actor, account_id=account_id)
        account = Account.objects.get(pk=account_id)
        assert not actor_for(account).is_signed_in
        with pytest.raises(InvitationOver):
            invitation_account(first)
        assert invite_outside(actor=actor, **OUTSIDE) == account_id
        assert invitation_account(token()) == account
        account.refresh_from_db()
        assert actor_for(account).is_signed_in

    def test_closes_no_colleagues_account(self, administrator, officer):
        with pytest.raises(Account.DoesNotExist):
            close_outside(actor=actor_for(administrator), account_id=officer.pk)
