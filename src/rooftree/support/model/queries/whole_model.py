"""The whole support model, for its page."""

from datetime import date

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.model import permissions
from rooftree.support.model.models import Level, Ownership
from rooftree.support.model.queries import header as head
from rooftree.support.model.queries.directory import contacts
from rooftree.support.model.queries.lines import LevelLine, LevelOwner, SupportModel
from rooftree.support.model.queries.owners import as_owner
from rooftree.support.model.rules.super_users import is_super_user, without_own


def whole_model(*, actor: Actor, on: date) -> SupportModel:
    """Give the model as it stands on that day."""
    access.require(actor, permissions.SEE_MODEL)
    directory, services = contacts(on=on), head.covered_services()
    areas = [c.service_area for c in directory if c.level == 1 and is_super_user(c.support_area)]
    return SupportModel(
        header=head.header(),
        dates=head.support_dates(),
        levels=tuple(levels(on=on)),
        services=tuple(services),
        modules=tuple(head.modules()),
        environments=tuple(head.environments()),
        contacts=tuple(directory),
        documents=tuple(head.documents()),
        without_super_user=without_own([(one.key, one.name) for one in services], areas),
    )


def levels(*, on: date) -> list[LevelLine]:
    """Give the levels with their owners before, on and after that day."""
    rows = Ownership.objects.select_related("level", "team").order_by("from_on")
    owners = [as_owner(row) for row in rows]
    return [_level(row, [o for o in owners if o.level == row.number], on) for row in _levels()]


def _levels() -> list[Level]:
    return list(Level.objects.all())


def _level(row: Level, owners: list[LevelOwner], on: date) -> LevelLine:
    earlier = tuple(o for o in owners if o.until_on is not None and o.until_on < on)
    planned = tuple(o for o in owners if o.from_on > on)
    now = [o for o in owners if o not in earlier and o not in planned]
    return LevelLine(
        number=row.number,
        name=row.name,
        what_users_do=row.what_users_do,
        who_answers=row.who_answers,
        mailbox=row.mailbox,
        owner=now[0] if now else None,
        earlier=earlier,
        planned=planned,
    )
