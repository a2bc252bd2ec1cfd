"""Change the go-live date and the end of the initial period."""

from dataclasses import asdict

from django.db import transaction

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.model import permissions
from rooftree.support.model.actions.keep_rows import write_if_changed
from rooftree.support.model.models import SupportDates
from rooftree.support.model.rules.model_file import DatesPart


class EndsBeforeGoLive(Exception):
    """The initial period can't end before the go-live date."""


@transaction.atomic
def change_dates(*, actor: Actor, dates: DatesPart) -> int:
    """Make these the model's dates. Owners of levels stay as they are. Returns the row's id."""
    row = SupportDates.objects.select_for_update().first() or SupportDates()
    access.require(actor, permissions.EDIT_MODEL)
    if dates.initial_period_ends_on < dates.go_live_on:
        raise EndsBeforeGoLive(dates.go_live_on)
    if write_if_changed(row, asdict(dates)):
        audit.record(
            actor,
            "model.dates_changed",
            subject=Ref("model.supportdates", row.pk),
            details={name: value.isoformat() for name, value in asdict(dates).items()},
        )
    return row.pk
