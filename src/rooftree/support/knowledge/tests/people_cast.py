"""Who acts in tests of Super Users and feedback: one of each, beside the example model."""

from dataclasses import dataclass, field
from typing import Any

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests import factories
from rooftree.support.model import interface as model
from rooftree.support.model.tests.factories import MANAGER, load_example


def staff_actor(colleague_id: int, *, services: tuple[int, ...] = (), team: int = 0) -> Actor:
    line = staff.colleague(colleague_id)
    return Actor(
        kind="staff",
        name=line.name,
        account_id=colleague_id,
        colleague_id=colleague_id,
        service_ids=frozenset(services),
        team_ids=frozenset({team} - {0}),
    )


def add_super_user(name: str, area: str) -> Any:
    """Put somebody into the directory, and give the colleague who has the same address."""
    part = model.ContactPart(
        level=1,
        support_area="Super User",
        name=name,
        title="",
        organisation="Council",
        email=f"{name.lower().replace(' ', '.')}@council.example",
        website="",
        service_area=area,
        role="",
        is_urgent=False,
        ladder_step=None,
        telephones=(model.TelephonePart("Desk", "01632 960123"),),
    )
    model.keep_contact(actor=MANAGER, contact=part)
    return factories.make_colleague(name)


@dataclass
class Cast:
    """A Super User of Rents, an officer of Rents, and a keeper of articles."""

    rents: int = field(init=False)
    super_user: Actor = field(init=False)
    officer: Actor = field(init=False)
    keeper: Actor = field(init=False)

    def __post_init__(self) -> None:
        load_example()
        self.rents = staff.service("rents").id
        rents = (self.rents,)
        self.super_user = staff_actor(add_super_user("Kirsty Orr", "Rents").pk, services=rents)
        self.officer = staff_actor(factories.make_colleague("Jo Bain").pk, services=rents)
        team = staff.team_by_key("ihms").id
        self.keeper = staff_actor(factories.make_colleague("Ann Key").pk, team=team)
