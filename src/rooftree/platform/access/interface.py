"""What other modules may use."""

from rooftree.platform.access.actions.ensure_account import (
    DemoColleague,
    DemoOutsider,
    ensure_demo_colleague,
    ensure_demo_outsider,
)
from rooftree.platform.access.actions.grant_role import grant_role
from rooftree.platform.access.actions.invite_colleague import (
    AlreadyHasAccount,
    invite_colleague,
    mail_invitations,
)
from rooftree.platform.access.actions.invite_outside import (
    AddressIsTaken,
    close_outside,
    invite_outside,
)
from rooftree.platform.access.actions.keep_absence import cancel_absence, record_absence
from rooftree.platform.access.actions.keep_colleague import (
    add_colleague,
    change_details,
    change_services,
)
from rooftree.platform.access.actions.keep_structure import ensure_service, ensure_team
from rooftree.platform.access.actions.record_leaver import record_leaver
from rooftree.platform.access.actions.remove_second_factor import remove_second_factor
from rooftree.platform.access.actions.roles import keep_shipped_roles
from rooftree.platform.access.actions.sign_in_help import SignInHelp, send_reset_link, send_username
from rooftree.platform.access.events import (
    ColleagueChanged,
    ColleagueInvited,
    ColleagueLeft,
    InvitationsWait,
    ServiceTakenOutOfUse,
    SignedIn,
    StaffListRead,
    StillNeeded,
    TeamTakenOutOfUse,
)
from rooftree.platform.access.permissions import WORK_HERE
from rooftree.platform.access.queries.account_facts import account_facts_in
from rooftree.platform.access.queries.accounts import (
    AccountLine,
    account,
    account_by_email,
    account_by_login,
    account_of_colleague,
    demo_usernames,
)
from rooftree.platform.access.queries.actor import actor_of
from rooftree.platform.access.queries.record_words import RecordWords, record_urls, record_words
from rooftree.platform.access.rules.history_kinds import (
    HistoryKind,
    HistoryTable,
    history_kind,
    register_history,
)
from rooftree.platform.access.rules.may import ANYWHERE, Scope, may
from rooftree.platform.access.rules.reach import may_everywhere, may_for
from rooftree.platform.access.rules.registry import (
    is_known,
    register_permissions,
    register_standing,
    role_permissions,
)
from rooftree.platform.access.rules.require import (
    NotAllowed,
    require,
    require_everywhere,
    require_for,
)

__all__ = [
    "ANYWHERE",
    "WORK_HERE",
    "AccountLine",
    "AddressIsTaken",
    "AlreadyHasAccount",
    "ColleagueChanged",
    "ColleagueInvited",
    "ColleagueLeft",
    "DemoColleague",
    "DemoOutsider",
    "HistoryKind",
    "HistoryTable",
    "InvitationsWait",
    "NotAllowed",
    "RecordWords",
    "Scope",
    "ServiceTakenOutOfUse",
    "SignInHelp",
    "SignedIn",
    "StaffListRead",
    "StillNeeded",
    "TeamTakenOutOfUse",
    "account",
    "account_by_email",
    "account_by_login",
    "account_facts_in",
    "account_of_colleague",
    "actor_of",
    "add_colleague",
    "cancel_absence",
    "change_details",
    "change_services",
    "close_outside",
    "demo_usernames",
    "ensure_demo_colleague",
    "ensure_demo_outsider",
    "ensure_service",
    "ensure_team",
    "grant_role",
    "history_kind",
    "invite_colleague",
    "invite_outside",
    "is_known",
    "keep_shipped_roles",
    "mail_invitations",
    "may",
    "may_everywhere",
    "may_for",
    "record_absence",
    "record_leaver",
    "record_urls",
    "record_words",
    "register_history",
    "register_permissions",
    "register_standing",
    "remove_second_factor",
    "require",
    "require_everywhere",
    "require_for",
    "role_permissions",
    "send_reset_link",
    "send_username",
]
