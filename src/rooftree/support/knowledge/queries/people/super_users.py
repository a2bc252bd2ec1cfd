"""The Super Users of a service, and who covers for those who are away."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.knowledge.queries.standing import reads_articles
from rooftree.support.knowledge.rules.people.cover import first_with_people, services_without
from rooftree.support.model import interface as model

ALL_SERVICES = "You work in no service here, so these are the Super Users of every service."
NOBODY = "The directory names no Super User yet. Ask the support team."
# Asked for beside the services themselves, so that there is always somebody who may cover.
_SHARED = staff.ServiceLine(0, "shared-services", "Shared Services")


@dataclass(frozen=True)
class Cover:
    """Somebody to ask instead. `telephones` are the directory's; a stand-in may have none."""

    name: str
    email: str
    telephones: tuple[model.TelephoneLine, ...] = ()


@dataclass(frozen=True)
class SuperUser:
    """A Super User as the directory names them.

    `away_until` is their last day away, None for somebody at work; `has_left`: their last day in
    the council is over and the directory still names them.
    """

    id: int
    name: str
    service_area: str
    role: str
    email: str
    telephones: tuple[model.TelephoneLine, ...]
    away_until: date | None
    has_left: bool
    cover: tuple[Cover, ...]
    is_standing_in: bool

    @property
    def is_away(self) -> bool:
        """Whether somebody else is to be asked today."""
        return self.has_left or self.away_until is not None


@dataclass(frozen=True)
class SuperUsersShown:
    """The Super Users to ask. `is_standing_in`: all of them are Shared Services'; `words` says so."""

    people: tuple[SuperUser, ...] = ()
    is_standing_in: bool = False
    words: str = ""


@dataclass(frozen=True)
class ServiceSuperUsers:
    """The Super Users of one service, or, with no service, those whose area names none."""

    service_id: int | None
    service: str
    shown: SuperUsersShown


@dataclass(frozen=True)
class _Day:
    """Who is who and who is away, read once."""

    known: Mapping[str, staff.ColleagueLine]
    away: Mapping[int, staff.AwayLine]
    stand_ins: Mapping[int, staff.ColleagueLine]
    on: date

    def colleague(self, line: model.ContactLine) -> staff.ColleagueLine | None:
        return self.known.get(line.email.strip().casefold())

    def has_left(self, line: model.ContactLine) -> bool:
        held = self.colleague(line)
        return held is not None and held.has_left(on=self.on)

    def absence(self, line: model.ContactLine) -> staff.AwayLine | None:
        held = self.colleague(line)
        return self.away.get(held.id) if held else None


def super_users_for(*, actor: Actor, on: date) -> SuperUsersShown:
    """Give whom this member of staff may ask: of each of their services, or who stands in.

    Seven queries at most, however many Super Users and services there are.
    """
    if not reads_articles(actor):
        return SuperUsersShown()
    every = staff.every_service()
    own = [one for one in every if one.id in actor.service_ids]
    by_service = model.super_users_of([*(own or every), _SHARED], on=on)
    lines = [line for one in own or every for line in by_service[one.id]]
    people = _people(lines, by_service, on)
    if not people:
        return SuperUsersShown(words=NOBODY)
    without = [one.name for one in own if all(x.is_standing_in for x in by_service[one.id])]
    # Shared Services may name nobody either, while another of their services does.
    has_stand_ins = any(line.is_standing_in for line in lines)
    words = services_without(without, has_stand_ins=has_stand_ins) if own else ALL_SERVICES
    is_standing_in = bool(own) and all(person.is_standing_in for person in people)
    return SuperUsersShown(people, is_standing_in, words)


def directory(*, on: date) -> list[ServiceSuperUsers]:
    """Give the Super Users of every supported service, by the service's name.

    Those whose area names no such service come last. Ten queries at most.
    """
    covered = {line.id for line in model.covered_services()}
    services = [one for one in staff.services() if not covered or one.id in covered]
    everyone = model.super_users(service_key=None, on=on)
    by_service = model.super_users_of([*services, _SHARED], on=on)
    placed = {line.id for lines in by_service.values() for line in lines}
    others = [line for line in everyone if line.id not in placed]
    day = _day([*everyone], on)
    found = [
        ServiceSuperUsers(one.id, one.name, _of_service(one, by_service, day)) for one in services
    ]
    if others:
        people = tuple(_person(line, by_service, day) for line in others)
        found.append(ServiceSuperUsers(None, "", SuperUsersShown(people)))
    return found


def _of_service(
    service: staff.ServiceLine, by_service: Mapping[int, Sequence[model.ContactLine]], day: _Day
) -> SuperUsersShown:
    people = tuple(_person(line, by_service, day) for line in by_service[service.id])
    is_standing_in = all(person.is_standing_in for person in people)
    words = services_without([service.name], has_stand_ins=bool(people)) if is_standing_in else ""
    return SuperUsersShown(people, is_standing_in, words)


def _people(
    lines: Iterable[model.ContactLine],
    by_service: Mapping[int, Sequence[model.ContactLine]],
    on: date,
) -> tuple[SuperUser, ...]:
    """Give each once; who is a service's own is not also shown as standing in for another."""
    once: dict[int, model.ContactLine] = {}
    for line in sorted(lines, key=lambda line: line.is_standing_in):
        once.setdefault(line.id, line)
    everyone = [*once.values(), *(x for found in by_service.values() for x in found)]
    day = _day(everyone, on)
    return tuple(_person(line, by_service, day) for line in once.values())


def _day(lines: Sequence[model.ContactLine], on: date) -> _Day:
    known = staff.colleagues_by_email((line.email for line in lines), on=on) if lines else {}
    away = staff.everybody_away(on=on) if known else {}
    ids = {
        held.working_stand_in_id
        for line in known.values()
        if (held := away.get(line.id)) and held.working_stand_in_id
    }
    stand_ins = {line.id: line for line in staff.colleagues(ids, on=on)} if ids else {}
    return _Day(known, away, stand_ins, on)


def _person(
    line: model.ContactLine, by_service: Mapping[int, Sequence[model.ContactLine]], day: _Day
) -> SuperUser:
    absence, has_left = day.absence(line), day.has_left(line)
    is_away = has_left or absence is not None
    return SuperUser(
        id=line.id,
        name=line.shown_name,
        service_area=line.service_area,
        role=line.role,
        email=line.email,
        telephones=line.telephones,
        away_until=absence.until_on if absence else None,
        has_left=has_left,
        cover=_cover(line, absence, by_service, day) if is_away else (),
        is_standing_in=line.is_standing_in,
    )


def _cover(
    line: model.ContactLine,
    absence: staff.AwayLine | None,
    by_service: Mapping[int, Sequence[model.ContactLine]],
    day: _Day,
) -> tuple[Cover, ...]:
    """Give the stand-in who was named; else the service's others; else those of Shared Services."""
    contacts = {x.id: x for found in by_service.values() for x in found}
    named = day.stand_ins.get(absence.working_stand_in_id or 0) if absence else None
    if named:
        same = [x for x in contacts.values() if x.email.casefold() == named.email.casefold()]
        return (Cover(named.name, named.email, same[0].telephones if same else ()),)
    own = [
        f for f in by_service.values() if any(x.id == line.id and not x.is_standing_in for x in f)
    ]
    peers = [x.id for found in own for x in found]
    shared = [x.id for x in by_service[_SHARED.id]]
    away = {x.id for x in contacts.values() if day.has_left(x) or day.absence(x)} | {line.id}
    chosen = [contacts[i] for i in first_with_people([peers, shared], away)]
    return tuple(Cover(x.shown_name, x.email, x.telephones) for x in chosen)
