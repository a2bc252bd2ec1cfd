"""Make the teams and services that a model names, where they are missing or named otherwise."""

from collections.abc import Iterator

from rooftree.platform.access import interface as access
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff
from rooftree.support.model.rules.model_file import ModelFile
from rooftree.support.model.rules.read_model_file import Fault, FileFaulty


def check_fits(model: ModelFile) -> None:
    """Raise FileFaulty, all at once, for what can't stand beside what the site has already."""
    found = (*_team_faults(model), *_service_faults(model), *_mailbox_faults(model))
    faults = [str(fault) for fault in found]
    if faults:
        raise FileFaulty(faults)


def keep_staff(actor: Actor, model: ModelFile) -> int:
    """Write what is missing or differs; gives how many teams and services that were."""
    changed = 0
    for service in model.services:
        found = staff.service(service.key)
        if found is None or not found.is_in_use or found.name != service.name:
            access.ensure_service(actor=actor, key=service.key, name=service.name)
            changed += 1
    for team in model.teams:
        now = staff.team_by_key(team.key)
        told = (team.name, team.mailbox.lower())
        if now is None or not now.is_in_use or (now.name, now.mailbox) != told:
            access.ensure_team(
                actor=actor,
                key=team.key,
                name=team.name,
                mailbox=team.mailbox,
                service_id=now.service_id if now else None,
            )
            changed += 1
    return changed


def _team_faults(model: ModelFile) -> Iterator[Fault]:
    there = staff.every_team()
    for i, team in enumerate(model.teams):
        for other in there:
            if other.key == team.key:
                continue
            if other.name.casefold() == team.name.casefold():
                yield Fault(f"teams[{i}].name", f'the team with the key "{other.key}" has it')
            if team.mailbox and other.mailbox == team.mailbox.lower():
                yield Fault(f"teams[{i}].mailbox", f'the team with the key "{other.key}" has it')


def _service_faults(model: ModelFile) -> Iterator[Fault]:
    there = staff.every_service()
    for i, service in enumerate(model.services):
        for other in there:
            if other.key != service.key and other.name.casefold() == service.name.casefold():
                yield Fault(f"services[{i}].name", f'the service with the key "{other.key}" has it')


def _mailbox_faults(model: ModelFile) -> Iterator[Fault]:
    for level in model.levels:
        if level.mailbox and not mail.is_address(level.mailbox):
            yield Fault("levels", f"mail can't be sent to the mailbox of level {level.number}")
