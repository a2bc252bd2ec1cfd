"""Read in a staff list: first a fate per line, then all of it or nothing."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import permissions
from rooftree.platform.access.actions.take_staff_list import take_staff_list
from rooftree.platform.access.models import StaffList
from rooftree.platform.access.rules.require import require_everywhere
from rooftree.platform.access.rules.staff_list_fates import KnownColleague, RowFate, judge
from rooftree.platform.access.rules.staff_list_rows import read_rows
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff


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
    return _judged(content, _known(on))


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
    require_everywhere(actor, permissions.ADMINISTER_ACCOUNTS)
    # What the fates were judged by stays true until they are written.
    staff.lock_colleagues()
    known = _known(today)
    done = _judged(content, known)
    if done.read_before_at:
        raise AlreadyRead
    if done.has_bad_rows and not is_split:
        raise RowsRefused
    kept = _keep(actor, done, file_name)
    take_staff_list(
        actor, done.fates, {one.id: one for one in known}, today=today, is_inviting=is_inviting
    )
    audit.record(
        actor,
        "access.staff_list_imported",
        subject=Ref("access.staff_list", kept),
        details=done.counts,
    )
    return done


def _judged(content: bytes, known: Sequence[KnownColleague]) -> DryRun:
    digest = hashlib.sha256(content).hexdigest()
    before = StaffList.objects.filter(sha256=digest).first()
    services = {word.lower(): s.id for s in staff.services() for word in (s.name, s.key)}
    fates = judge(read_rows(content), known, services)
    return DryRun(digest, tuple(fates), before.imported_at if before else None)


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
