"""Add, change or remove a module that is supported."""

from dataclasses import asdict

from django.db import transaction
from django.db.models import Max

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_environment import NameTaken
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import CoveredModule
from rooftree.support.model.rules.model_file import ModulePart


@transaction.atomic
def keep_module(*, actor: Actor, module: ModulePart, module_id: int | None = None) -> int:
    """Write the module, a new one where `module_id` is None. Returns its id."""
    rows = {row.pk: row for row in CoveredModule.objects.select_for_update()}
    access.require(actor, permissions.EDIT_MODEL)
    row = rows.pop(module_id) if module_id else CoveredModule(order=_next_order())
    if module.name.casefold() in {other.name.casefold() for other in rows.values()}:
        raise NameTaken(module.name)
    if write_if_changed(row, asdict(module)):
        audit.record(actor, "model.module_kept", subject=Ref("model.coveredmodule", row.pk))
    return row.pk


@transaction.atomic
def remove_module(*, actor: Actor, module_id: int) -> int:
    """Remove the module from what is supported. Returns its id."""
    row = CoveredModule.objects.select_for_update().get(pk=module_id)
    access.require(actor, permissions.EDIT_MODEL)
    row.delete()
    audit.record(actor, "model.module_removed", subject=Ref("model.coveredmodule", module_id))
    return module_id


def _next_order() -> int:
    return (CoveredModule.objects.aggregate(latest=Max("order"))["latest"] or 0) + 1
