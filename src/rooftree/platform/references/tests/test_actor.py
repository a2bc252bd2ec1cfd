"""Who does a thing."""

import dataclasses

import pytest

from rooftree.platform.references.interface import Actor


class NamedActor:
    def test_of_a_job_has_a_name_and_no_account(self):
        actor = Actor.system("mail intake")
        assert (actor.kind, actor.name, actor.is_signed_in) == ("system", "mail intake", False)

    def test_of_a_stranger_holds_nothing(self):
        actor = Actor.anonymous()
        assert not actor.is_signed_in
        assert actor.grants | actor.team_ids | actor.service_ids == frozenset()

    def test_can_not_be_changed(self):
        actor = Actor(kind="staff", name="Morag Kerr", account_id=1)
        with pytest.raises(dataclasses.FrozenInstanceError):
            actor.account_id = 2
