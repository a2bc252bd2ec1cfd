"""The register of portal users."""

from datetime import timedelta

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.supplier.actions.portal.keep_portal_user import (
    EndsBeforeItBegins,
    NameTaken,
    Registered,
    RegisteredAlready,
    add_portal_user,
    change_portal_user,
)
from rooftree.support.supplier.models import PortalUser
from rooftree.support.supplier.queries.portal.portal_users import portal_users
from rooftree.support.supplier.tests.factories import TODAY

pytestmark = pytest.mark.django_db


def on_portal(name="creid", **values):
    return Registered(name, f"{name}@council.example", **{"from_on": TODAY} | values)


def add(cast, who="callum.reid", registered=None, actor="callum.reid"):
    given = registered or on_portal()
    return add_portal_user(actor=cast.actor(actor), colleague_id=cast.id(who), registered=given)


class AddPortalUser:
    def test_puts_a_colleague_into_the_register(self, cast):
        add(cast)
        actor = cast.actor("callum.reid")
        lines, total = portal_users(
            actor=actor, on=TODAY, is_ended=False, sort="name", places=slice(0, 9)
        )
        assert [(line.name, line.portal_name) for line in lines] == [("Callum Reid", "creid")]
        assert total == 1

    def test_refuses_somebody_twice_and_a_name_twice(self, cast):
        add(cast)
        with pytest.raises(RegisteredAlready):
            add(cast, registered=on_portal("other"))
        with pytest.raises(NameTaken):
            add(cast, who="morag.kerr", registered=on_portal("CREID"))

    def test_is_for_the_team_that_owns_level_3(self, cast):
        with pytest.raises(access.NotAllowed):
            add(cast, actor="isla.fergusson")


class ChangePortalUser:
    def test_ends_a_line_and_makes_room_for_the_next(self, cast):
        number, yesterday = add(cast), TODAY - timedelta(days=1)
        ended = on_portal(from_on=yesterday, until_on=yesterday)
        change_portal_user(actor=cast.actor("morag.kerr"), portal_user_id=number, registered=ended)
        add(cast, registered=on_portal())
        assert PortalUser.objects.filter(until_on=None).count() == 1

    def test_refuses_an_end_before_the_beginning(self, cast):
        with pytest.raises(EndsBeforeItBegins):
            change_portal_user(
                actor=cast.actor("callum.reid"),
                portal_user_id=add(cast),
                registered=on_portal(until_on=TODAY - timedelta(days=1)),
            )
