import pytest
from allauth.mfa.models import Authenticator
from django.core import mail

from rooftree.platform.access.actions.remove_second_factor import (
    NoSecondFactor,
    ReasonMissing,
    remove_second_factor,
)
from rooftree.platform.access.queries.accounts import account
from rooftree.platform.access.rules.require import NotAllowed
from rooftree.platform.access.tests.factories import actor_for
from rooftree.platform.audit import interface as audit


@pytest.fixture
def guarded(officer):
    Authenticator.objects.create(user=officer, type="totp", data={"secret": "x"})
    Authenticator.objects.create(user=officer, type="recovery_codes", data={"seed": "x"})
    return officer


class RemoveSecondFactor:
    def test_takes_it_off_with_its_codes_keeps_why_and_writes_to_the_account(
        self, administrator, guarded
    ):
        assert account(guarded.pk).has_second_factor
        remove_second_factor(
            actor=actor_for(administrator), account_id=guarded.pk, reason="Rang from her desk"
        )
        assert not Authenticator.objects.exists()
        assert not account(guarded.pk).has_second_factor
        assert mail.outbox[0].to == [guarded.email]
        [line], _ = audit.entries(audit.Wanted(what="access.second_factor_removed"))
        assert line.details == {"reason": "Rang from her desk"}

    def test_refuses_without_a_reason(self, administrator, guarded):
        with pytest.raises(ReasonMissing):
            remove_second_factor(actor=actor_for(administrator), account_id=guarded.pk, reason=" ")

    def test_refuses_where_there_is_none(self, administrator, officer):
        with pytest.raises(NoSecondFactor):
            remove_second_factor(
                actor=actor_for(administrator), account_id=officer.pk, reason="Lost"
            )

    def test_refuses_a_manager(self, manager, guarded):
        with pytest.raises(NotAllowed):
            remove_second_factor(actor=actor_for(manager), account_id=guarded.pk, reason="Lost")
