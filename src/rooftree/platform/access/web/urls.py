"""Addresses of sign-in, accounts, roles and the audit."""

from django.urls import URLPattern, URLResolver, path, re_path

from rooftree.platform.access.web import (
    absence_views,
    account_views,
    audit_views,
    invitation_views,
    member_views,
    my_absence_views,
    people_views,
    person_views,
    role_views,
    service_views,
    staff_list_views,
    team_views,
    unit_views,
)
from rooftree.platform.access.web import my_account_views as mine
from rooftree.platform.access.web import sign_in_views as gate

PERSON = "accounts/people/<int:colleague_id>"
TEAM = "teams/<int:team_id>"

urlpatterns: list[URLPattern | URLResolver] = [
    path("sign-in/", gate.sign_in, name="account_login"),
    path("sign-in/code/", gate.code, name="mfa_authenticate"),
    path("sign-in/closed/", gate.closed, name="account_inactive"),
    path("sign-in/forgotten/", gate.forgotten, name="account_reset_password"),
    path("sign-in/forgotten/done/", gate.forgotten_done, name="access.forgotten_done"),
    path(
        "sign-in/new-password/done/",
        gate.password_is_set,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^sign-in/new-password/(?P<uidb36>[0-9a-z]+)-(?P<key>[^/]+)/$",
        gate.set_password,
        name="account_reset_password_from_key",
    ),
    path("sign-in/again/", gate.password_again, name="account_reauthenticate"),
    path("sign-in/again/code/", gate.code_again, name="mfa_reauthenticate"),
    path("sign-out/", gate.sign_out, name="account_logout"),
    path("invitation/<str:token>/", invitation_views.accept, name="access.invitation"),
    path("account/", mine.my_account, name="access.my_account"),
    path("account/password/", mine.change_password, name="account_change_password"),
    path("account/second-factor/", mine.second_factor, name="mfa_index"),
    path("account/second-factor/add/", mine.add_second_factor, name="mfa_activate_totp"),
    path(
        "account/second-factor/take-off/", mine.take_off_second_factor, name="mfa_deactivate_totp"
    ),
    path("account/recovery-codes/", mine.recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "account/recovery-codes/new/", mine.new_recovery_codes, name="mfa_generate_recovery_codes"
    ),
    path(
        "account/recovery-codes/file/",
        mine.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("account/devices/", mine.devices, name="usersessions_list"),
    path("account/away/", my_absence_views.away, name="access.my_absence"),
    path(
        "account/away/<int:absence_id>/cancel/",
        my_absence_views.back_early,
        name="access.my_absence_cancel",
    ),
    path("colleagues/<int:colleague_id>/", people_views.colleague, name="access.colleague"),
    path("accounts/", people_views.people_list, name="access.people"),
    path("accounts/staff-list/", staff_list_views.staff_list, name="access.staff_list"),
    path("accounts/staff-list/take/", staff_list_views.take, name="access.staff_list_take"),
    path("accounts/people/new/", person_views.new, name="access.person_new"),
    path(f"{PERSON}/", people_views.person, name="access.person"),
    path(f"{PERSON}/details/", person_views.details, name="access.person_details"),
    path(f"{PERSON}/services/", person_views.places, name="access.person_places"),
    path(f"{PERSON}/leaver/", person_views.leaver, name="access.person_leaver"),
    path(f"{PERSON}/away/", absence_views.absence, name="access.person_absence"),
    path(
        f"{PERSON}/away/<int:absence_id>/cancel/",
        absence_views.cancel_absence,
        name="access.person_absence_cancel",
    ),
    path(f"{PERSON}/invitation/", account_views.invite, name="access.person_invite"),
    path(f"{PERSON}/invitation/withdraw/", account_views.withdraw, name="access.person_withdraw"),
    path(f"{PERSON}/reset-link/", account_views.send_link, name="access.person_reset_link"),
    path(f"{PERSON}/second-factor/", account_views.second_factor, name="access.person_factor"),
    path(f"{PERSON}/sign-out/", account_views.sign_out_everywhere, name="access.person_sign_out"),
    path(f"{PERSON}/roles/give/", role_views.give, name="access.grant"),
    path("accounts/grants/<int:grant_id>/end/", role_views.end, name="access.grant_end"),
    path("accounts/roles/", role_views.role_list, name="access.roles"),
    path("accounts/roles/new/", role_views.new_role, name="access.role_new"),
    path("accounts/roles/<int:role_id>/", role_views.role, name="access.role"),
    path("accounts/roles/<int:role_id>/change/", role_views.edit_role, name="access.role_edit"),
    path("teams/", team_views.team_list, name="access.teams"),
    path("teams/new/", team_views.new_team, name="access.team_new"),
    path(f"{TEAM}/", team_views.team, name="access.team"),
    path(f"{TEAM}/change/", team_views.edit_team, name="access.team_edit"),
    path(f"{TEAM}/members/add/", member_views.add, name="access.team_member_new"),
    path(
        f"{TEAM}/members/<int:membership_id>/end/", member_views.end, name="access.team_member_end"
    ),
    path("services/", service_views.service_list, name="access.services"),
    path("services/new/", service_views.new_service, name="access.service_new"),
    path("services/<int:service_id>/", service_views.service, name="access.service"),
    path("units/", unit_views.unit_list, name="access.units"),
    path("units/new/", unit_views.new_unit, name="access.unit_new"),
    path("units/<int:unit_id>/", unit_views.unit, name="access.unit"),
    path("audit/", audit_views.audit_list, name="access.audit"),
    path("history/<str:kind>/<int:record_id>/", audit_views.history, name="access.history"),
]
