"""Read in a staff list: first a fate per line, then all of it or nothing."""

import hashlib
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.invite_colleague import invite_colleague
from rooftree.platform.access.actions.keep_colleague import (
    add_colleague,
    change_details,
)
from rooftree.platform.access.events import ColleagueChanged
from rooftree.platform.access.models import Role, RoleGrant, StaffList
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.access.rules.staff_list_fates import KnownColleague, RowFate, judge
from rooftree.platform.access.rules.staff_list_rows import ListRow, read_rows
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff

NEWCOMERS_ROLE = "officer"


class AlreadyRead(Exception):
    """The same content was read in before."""


class RowsRefused(Exception):
    """Some lines are bad, so nothing was read; put them right, or read the good ones alone."""


@dataclass(frozen=True)
class DryRun:
    """What would become of each line, and whether the same content was read before."""

    sha256: str
    fates: tuple[RowFate, ...]
    read_before_at: datetime | None

    @property
    def counts(self) -> dict[str, int]:
        """How many lines have each fate."""
        return dict(Counter(fate.fate for fate in self.fates))

    @property
    def has_bad_rows(self) -> bool:
        """Whether some lines are refused."""
        return any(fate.fate == "refused" for fate in self.fates)


def try_staff_list(*, actor: Actor, content: bytes, on: date) -> DryRun:
    """Say what would happen and write nothing. Raises UnreadableList."""
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    digest = hashlib.sha256(content).hexdigest()
    before = StaffList.objects.filter(sha256=digest).first()
    services = {word.lower(): s.id for s in staff.services() for word in (s.name, s.key)}
    fates = judge(read_rows(content), _known(on), services)
    return DryRun(digest, tuple(fates), before.imported_at if before else None)


@transaction.atomic
def import_staff_list(
    *,
    actor: Actor,
    content: bytes,
    file_name: str,
    is_split: bool = False,
    is_inviting: bool = False,
) -> DryRun:
    """Write what the dry run says; leavers are never taken from a list. Returns what was done.

    `is_split` reads the good lines and leaves the bad ones; `is_inviting` invites newcomers.
    """
    today = timezone.localdate()
    done = try_staff_list(actor=actor, content=content, on=today)
    if done.read_before_at:
        raise AlreadyRead
    if done.has_bad_rows and not is_split:
        raise RowsRefused
    kept = _keep(actor, done, file_name)
    for fate in done.fates:
        if fate.fate == "new" and fate.row:
            colleague_id = _add(actor, fate, fate.row, today)
            if is_inviting:
                _invite(actor, colleague_id, today)
        elif fate.fate == "changed" and fate.row and fate.colleague_id:
            _change(actor, fate, fate.row, today)
    audit.record(
        actor,
        "access.staff_list_imported",
        subject=Ref("access.staff_list", kept),
        details=done.counts,
    )
    return done


def _keep(actor: Actor, done: DryRun, file_name: str) -> int:
    return StaffList.objects.create(
        sha256=done.sha256,
        file_name=file_name[-200:],
        imported_at=timezone.now(),
        imported_by_id=actor.account_id,
        new_count=done.counts.get("new", 0),
        changed_count=done.counts.get("changed", 0),
        unchanged_count=done.counts.get("unchanged", 0),
    ).pk


def _add(actor: Actor, fate: RowFate, row: ListRow, today: date) -> int:
    details = staff.ColleagueDetails(
        row.name, row.email, row.staff_number, row.job_title, row.telephone, row.unit
    )
    return add_colleague(
        actor=actor, details=details, service_ids=fate.service_ids or (), from_on=today
    )


def _invite(actor: Actor, colleague_id: int, today: date) -> None:
    account_id = invite_colleague(actor=actor, colleague_id=colleague_id)
    role = Role.objects.filter(key=NEWCOMERS_ROLE).first()
    if role:
        RoleGrant.objects.create(account_id=account_id, role=role, from_on=today)


def _change(actor: Actor, fate: RowFate, row: ListRow, today: date) -> None:
    """Write what the line says over what stood there; an empty cell leaves it."""
    line = staff.colleague(fate.colleague_id or 0, on=today)
    if line is None:
        raise LookupError(fate.colleague_id)
    details = staff.ColleagueDetails(
        name=row.name,
        email=row.email,
        staff_number=row.staff_number or line.staff_number,
        job_title=row.job_title or line.job_title,
        telephone=row.telephone or line.telephone,
        unit=row.unit or line.unit,
    )
    change_details(actor=actor, colleague_id=line.id, details=details)
    if fate.service_ids is not None:
        staff.change_services(colleague_id=line.id, service_ids=fate.service_ids, from_on=today)
        events.publish(ColleagueChanged(line.id))


def _known(on: date) -> list[KnownColleague]:
    return [
        KnownColleague(
            id=line.id,
            name=line.name,
            email=line.email,
            staff_number=line.staff_number,
            job_title=line.job_title,
            telephone=line.telephone,
            unit=line.unit,
            service_ids=frozenset(line.service_ids),
            has_left=line.left_on is not None,
        )
        for line in staff.everybody_ever(on=on)
    ]
