"""Write what a staff list says: hundreds of lines in the statements of one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rooftree.platform.access.actions.invite_colleague import invite_newcomers
from rooftree.platform.access.actions.keep_colleague import change_address
from rooftree.platform.access.events import StaffListRead
from rooftree.platform.access.models import Account, Role, RoleGrant
from rooftree.platform.access.rules.staff_list_fates import KnownColleague, RowFate
from rooftree.platform.access.rules.staff_list_rows import ListRow
from rooftree.platform.audit import interface as audit
from rooftree.platform.events import interface as events
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.staff import interface as staff

NEWCOMERS_ROLE = "officer"


@dataclass(frozen=True)
class _Line:
    """A good line with its fate."""

    fate: RowFate
    row: ListRow


def take_staff_list(
    actor: Actor,
    fates: Sequence[RowFate],
    known: Mapping[int, KnownColleague],
    *,
    today: date,
    is_inviting: bool,
) -> None:
    """Add and change colleagues, for an action that has asked permission and locked them."""
    new = [_Line(fate, fate.row) for fate in fates if fate.fate == "new" and fate.row]
    changed = [
        (known[fate.colleague_id], _Line(fate, fate.row))
        for fate in fates
        if fate.fate == "changed" and fate.row and fate.colleague_id
    ]
    added = _add(actor, new, today)
    _change(actor, changed, today)
    if is_inviting and added:
        _invite(actor, added, today)
    if touched := (*added, *(person.id for person, _ in changed)):
        events.publish(StaffListRead(touched))


def _add(actor: Actor, lines: Sequence[_Line], today: date) -> list[int]:
    ids = staff.add_colleagues([_details(line.row, None) for line in lines], started_on=today)
    wanted = {one: line.fate.service_ids or () for one, line in zip(ids, lines, strict=True)}
    staff.change_services_of(wanted, from_on=today)
    audit.record_each(actor, "access.colleague_added", subjects=_refs(ids))
    return ids


def _change(actor: Actor, lines: Sequence[tuple[KnownColleague, _Line]], today: date) -> None:
    details = {person.id: _details(line.row, person) for person, line in lines}
    staff.change_colleagues(details)
    wanted = {
        person.id: line.fate.service_ids
        for person, line in lines
        if line.fate.service_ids is not None
    }
    staff.change_services_of(wanted, from_on=today)
    for account in Account.objects.select_for_update(of=("self",)).filter(colleague__in=details):
        change_address(account, details[account.colleague_id or 0].email)
    audit.record_each(actor, "access.colleague_changed", subjects=_refs(details))


def _invite(actor: Actor, colleague_ids: Sequence[int], today: date) -> None:
    account_ids = invite_newcomers(actor, staff.colleagues(colleague_ids, on=today))
    role = Role.objects.filter(key=NEWCOMERS_ROLE).first()
    if role:
        RoleGrant.objects.bulk_create(
            [RoleGrant(account_id=one, role=role, from_on=today) for one in account_ids],
            batch_size=500,
        )


def _details(row: ListRow, person: KnownColleague | None) -> staff.ColleagueDetails:
    """Give what the line says; an empty cell leaves what stood there."""

    def said(field: str) -> str:
        return str(getattr(row, field) or (getattr(person, field) if person else ""))

    return staff.ColleagueDetails(
        name=row.name,
        email=row.email,
        staff_number=said("staff_number"),
        job_title=said("job_title"),
        telephone=said("telephone"),
        unit=said("unit"),
    )


def _refs(ids: "Sequence[int] | Mapping[int, object]") -> list[Ref]:
    return [Ref("staff.colleague", one) for one in ids]
