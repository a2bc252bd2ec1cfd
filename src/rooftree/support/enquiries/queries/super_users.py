"""Which Super Users somebody may have asked first."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.model import interface as model


@dataclass(frozen=True)
class SuperUsersToAsk:
    """Their names, in the directory's order.

    `is_standing_in`: the asker's service has none, these are those of Shared Services.
    """

    names: tuple[str, ...] = ()
    is_standing_in: bool = False


def super_users_to_ask(*, actor: Actor, on: date) -> SuperUsersToAsk:
    """Name the Super Users of the actor's services; of all services where the actor has none."""
    asker = staff.colleague(actor.colleague_id, on=on) if actor.colleague_id else None
    if asker is None:
        return SuperUsersToAsk()
    found: list[model.ContactLine] = []
    for key in _service_keys(asker.service_ids):
        found += model.super_users(service_key=key, on=on)
    own = [line for line in found if not line.is_standing_in]
    names = dict.fromkeys(_named(line) for line in own or found)
    return SuperUsersToAsk(tuple(names), is_standing_in=bool(found) and not own)


def _service_keys(service_ids: tuple[int, ...]) -> list[str | None]:
    if not service_ids:
        return [None]
    return [line.key for line in staff.every_service() if line.id in service_ids]


def _named(line: model.ContactLine) -> str:
    is_person = bool(line.name and line.service_area)
    return f"{line.name} ({line.service_area})" if is_person else line.shown_name
