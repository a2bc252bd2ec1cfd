import pytest

from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
from rooftree.platform.access.rules.reach import may_everywhere, may_for, reached_services
from rooftree.platform.access.rules.registry import register_permissions, register_standing
from rooftree.platform.access.rules.require import NotAllowed, require, require_for
from rooftree.platform.references.interface import Actor, Grant

PAINT = "toys.paint"
RENTS, ESTATES = 1, 2
TEAM = 9
register_permissions({PAINT: "Paint toys"})
register_standing("toys.mend", "Mend toys", lambda actor: TEAM in actor.team_ids)


def staff(*grants: Grant, team: int | None = None) -> Actor:
    return Actor(
        kind="staff",
        name="Jo Orr",
        account_id=7,
        grants=frozenset(grants),
        team_ids=frozenset({team} if team else ()),
    )


EVERYWHERE = Grant(PAINT)
IN_RENTS = Grant(PAINT, service_id=RENTS)
RESTRICTED = Grant(PAINT, sensitivity=1)


class May:
    @pytest.mark.parametrize(
        ("actor", "scope", "expected"),
        [
            pytest.param(Actor.anonymous(), ANYWHERE, False, id="stranger"),
            pytest.param(Actor.system("a job"), Scope(RENTS, 2), True, id="job"),
            pytest.param(staff(), ANYWHERE, False, id="no grant"),
            pytest.param(staff(EVERYWHERE), ANYWHERE, True, id="anywhere"),
            pytest.param(staff(EVERYWHERE), Scope(ESTATES), True, id="every service"),
            pytest.param(staff(IN_RENTS), Scope(RENTS), True, id="own service"),
            pytest.param(staff(IN_RENTS), Scope(ESTATES), False, id="other service"),
            pytest.param(staff(IN_RENTS), Scope(None), True, id="record of no service"),
            pytest.param(staff(EVERYWHERE), Scope(RENTS, 1), False, id="too sensitive"),
            pytest.param(staff(RESTRICTED), Scope(RENTS, 1), True, id="sensitive enough"),
            pytest.param(staff(RESTRICTED), Scope(RENTS, 2), False, id="named people only"),
            pytest.param(
                staff(IN_RENTS, RESTRICTED), Scope(ESTATES, 1), True, id="one grant is enough"
            ),
            pytest.param(
                staff(IN_RENTS, Grant(PAINT, ESTATES, 1)),
                Scope(RENTS, 1),
                False,
                id="two grants never add up",
            ),
            pytest.param(staff(Grant("toys.other")), ANYWHERE, False, id="another permission"),
        ],
    )
    def test_asks_role_service_and_sensitivity(self, actor, scope, expected):
        assert may(actor, PAINT, on=scope) is expected

    def test_gives_a_standing_to_the_team_and_never_by_role(self):
        assert may(staff(team=TEAM), "toys.mend")
        assert not may(staff(Grant("toys.mend")), "toys.mend")
        assert not may(Actor.anonymous(), "toys.mend")

    def test_refuses_to_guess_at_a_permission_that_nobody_registered(self):
        with pytest.raises(LookupError):
            may(staff(EVERYWHERE), "toys.unheard_of")


class Reach:
    @pytest.mark.parametrize(
        ("actor", "services", "expected"),
        [
            (staff(EVERYWHERE), [RENTS], True),
            (staff(EVERYWHERE), [], True),
            (staff(IN_RENTS), [RENTS, ESTATES], True),
            (staff(IN_RENTS), [ESTATES], False),
            (staff(IN_RENTS), [], False),
            (staff(), [RENTS], False),
            (Actor.anonymous(), [RENTS], False),
        ],
    )
    def test_covers_people_of_reached_services(self, actor, services, expected):
        assert may_for(actor, PAINT, services) is expected

    def test_names_the_services_it_reaches(self):
        assert reached_services(staff(EVERYWHERE, IN_RENTS), PAINT) is None
        assert reached_services(staff(IN_RENTS), PAINT) == {RENTS}
        assert reached_services(staff(), PAINT) == frozenset()
        assert not may_everywhere(staff(IN_RENTS), PAINT)


class Require:
    def test_raises_with_the_permission(self):
        with pytest.raises(NotAllowed) as refused:
            require(staff(), PAINT)
        assert refused.value.permission == PAINT
        with pytest.raises(NotAllowed):
            require_for(staff(IN_RENTS), PAINT, [ESTATES])
