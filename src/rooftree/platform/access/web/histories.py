"""The kinds of record of access and staff whose history can be read."""

from collections.abc import Callable, Mapping, Sequence

from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.queries.accounts import usernames_of
from rooftree.platform.access.queries.roles import roles
from rooftree.platform.access.rules.history_kinds import HistoryKind, HistoryTable
from rooftree.platform.references.interface import Actor
from rooftree.platform.staff import interface as staff

Titles = Callable[[Actor, Sequence[int]], Mapping[int, str]]


def _titled(words: str, names: Callable[[Sequence[int]], Mapping[int, str]]) -> Titles:
    """Put the kind's word before each name: "Colleague Morven Baillie"."""

    def titles(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
        return {one: f"{words} {name}" for one, name in names(ids).items()}

    return titles


def _link(name: str) -> Callable[[int], str]:
    return lambda record_id: reverse(name, args=[record_id])


HISTORIES = (
    HistoryKind(
        "staff.colleague",
        (
            HistoryTable("staff.Colleague", "Details"),
            HistoryTable("staff.ServicePosting", "Service", "colleague_id"),
            HistoryTable("staff.TeamMembership", "Team", "colleague_id"),
            HistoryTable("staff.Absence", "Days away", "colleague_id"),
        ),
        _titled("Colleague", lambda ids: {line.id: line.name for line in staff.colleagues(ids)}),
        _link("access.person"),
    ),
    HistoryKind(
        "staff.team",
        (
            HistoryTable("staff.Team", "Details"),
            HistoryTable("staff.TeamMembership", "Member", "team_id"),
        ),
        _titled("Team", lambda _ids: {line.id: line.name for line in staff.every_team()}),
        _link("access.team"),
    ),
    HistoryKind(
        "staff.service",
        (HistoryTable("staff.Service", "Service"),),
        _titled("Service", lambda _ids: {line.id: line.name for line in staff.every_service()}),
        _link("access.service"),
    ),
    HistoryKind(
        "staff.unit",
        (HistoryTable("staff.Unit", "Unit"),),
        _titled("Unit", lambda _ids: {line.id: line.name for line in staff.units()}),
        _link("access.unit"),
    ),
    HistoryKind(
        "access.account",
        (
            HistoryTable("access.Account", "Account"),
            HistoryTable("access.RoleGrant", "Role held", "account_id"),
            HistoryTable("access.Invitation", "Invitation", "account_id"),
        ),
        _titled("Account", usernames_of),
    ),
    HistoryKind(
        "access.staff_list",
        (),
        lambda _actor, ids: {one: f"Staff list {one}" for one in ids},
    ),
    HistoryKind(
        "access.role",
        (HistoryTable("access.Role", "Role"),),
        _titled(
            "Role", lambda _ids: {line.id: line.name for line in roles(on=timezone.localdate())}
        ),
        _link("access.role"),
    ),
)
