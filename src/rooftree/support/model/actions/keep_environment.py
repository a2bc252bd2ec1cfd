"""Add, change or remove an environment."""

from dataclasses import asdict

from django.db import transaction
from django.db.models import Max

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import Environment
from rooftree.support.model.rules.model_file import EnvironmentPart


class NameTaken(Exception):
    """Another line has this name."""


class OneIsLive(Exception):
    """Exactly one environment is live: this would leave none, or two."""


@transaction.atomic
def keep_environment(
    *, actor: Actor, environment: EnvironmentPart, environment_id: int | None = None
) -> int:
    """Write the environment, a new one where `environment_id` is None. Returns its id."""
    rows = {row.pk: row for row in Environment.objects.select_for_update()}
    access.require(actor, permissions.EDIT_MODEL)
    row = rows.pop(environment_id) if environment_id else Environment(order=_next_order())
    if environment.name.casefold() in {other.name.casefold() for other in rows.values()}:
        raise NameTaken(environment.name)
    if environment.is_live == any(other.is_live for other in rows.values()):
        raise OneIsLive(environment.name)
    if write_if_changed(row, asdict(environment)):
        audit.record(actor, "model.environment_kept", subject=Ref("model.environment", row.pk))
    return row.pk


@transaction.atomic
def remove_environment(*, actor: Actor, environment_id: int) -> int:
    """Remove an environment that is not the live one. Returns its id."""
    row = Environment.objects.select_for_update().get(pk=environment_id)
    access.require(actor, permissions.EDIT_MODEL)
    if row.is_live:
        raise OneIsLive(row.name)
    row.delete()
    audit.record(
        actor, "model.environment_removed", subject=Ref("model.environment", environment_id)
    )
    return environment_id


def _next_order() -> int:
    return (Environment.objects.aggregate(latest=Max("order"))["latest"] or 0) + 1
