"""Every page of access, by every role: the page, 404 or sign-in; refused tries are kept."""

import pytest
from django.urls import get_resolver, reverse

from rooftree.platform.access.models import Role
from rooftree.platform.access.tests.factories import make_account, sign_in
from rooftree.platform.access.web import urls
from rooftree.platform.audit import interface as audit
from rooftree.platform.staff import interface as staff
from rooftree.platform.staff.tests.factories import make_colleague, make_service, make_team
from rooftree.platform.web.tests.narrowing import narrow

PUBLIC = {
    "account_login": 200,
    "account_inactive": 200,
    "account_reset_password": 200,
    "access.forgotten_done": 200,
    "account_reset_password_from_key_done": 200,
    "mfa_authenticate": 302,
}
OWN = {
    "account_logout": 200,
    "account_reauthenticate": 200,
    "mfa_reauthenticate": 302,
    "access.my_account": 200,
    "account_change_password": 200,
    "mfa_index": 200,
    "mfa_activate_totp": 302,
    "mfa_deactivate_totp": 404,
    "mfa_view_recovery_codes": 404,
    "mfa_generate_recovery_codes": 302,
    "mfa_download_recovery_codes": 404,
    "usersessions_list": 200,
    "access.my_absence": 200,
    "access.colleague": 200,
    "access.my_absence_cancel": 404,  # nobody has been away yet
}
ACCOUNTS = [
    "access.people",
    "access.staff_list",
    "access.person_new",
    "access.person",
    "access.person_details",
    "access.person_places",
    "access.person_leaver",
    "access.person_absence",
    "access.person_invite",
    "access.person_withdraw",
    "access.person_reset_link",
    "access.person_factor",
    "access.person_sign_out",
]
STRUCTURE = [
    "access.services",
    "access.service_new",
    "access.service",
    "access.units",
    "access.unit_new",
    "access.unit",
]
TEAMS = [
    "access.teams",
    "access.team_new",
    "access.team",
    "access.team_edit",
    "access.team_member_new",
    "access.team_member_end",
]
ABOUT_A_TEAM = [n for n in TEAMS if n not in {"access.teams", "access.team_new"}]
ROLES = [
    "access.roles",
    "access.role_new",
    "access.role",
    "access.role_edit",
    "access.grant",
    "access.grant_end",
]
ABOUT_ONE = [n for n in ACCOUNTS if n.startswith("access.person") and n != "access.person_new"]
AUDIT = ["access.audit", "access.history"]
ELSEWHERE = {
    "access.invitation",
    "account_reset_password_from_key",
    "access.person_absence_cancel",
    "access.staff_list_take",
}


@pytest.fixture
def target(db):
    rents = make_service("rents")
    team = make_team("control", service=rents)
    return make_account("tess.target", role="officer", service=rents, team=team)


def address(name, target):
    given = {
        "colleague_id": target.colleague_id,
        "role_id": Role.objects.get(key="officer").pk,
        "grant_id": target.grants.get().pk,
        "absence_id": 1,
        "team_id": target.colleague.memberships.get().team_id,
        "membership_id": target.colleague.memberships.get().pk,
        "service_id": make_service("rents").pk,
        "unit_id": staff.keep_unit(name="Housing"),
        "kind": "staff.colleague",
        "record_id": target.colleague_id,
    }
    [(_, parameters)] = get_resolver().reverse_dict.getlist(name)[0][0][:1]
    return reverse(name, kwargs={key: given[key] for key in parameters})


class EveryAddress:
    def test_is_in_this_table(self):
        named = {pattern.name for pattern in urls.urlpatterns}
        assert named == {*PUBLIC, *OWN, *ACCOUNTS, *TEAMS, *STRUCTURE, *ROLES, *AUDIT, *ELSEWHERE}

    @pytest.mark.parametrize("name", sorted(PUBLIC))
    def test_is_open_to_strangers_where_it_is_public(self, client, target, name):
        assert client.get(address(name, target)).status_code == PUBLIC[name]

    @pytest.mark.parametrize("name", sorted([*OWN, *ACCOUNTS, *TEAMS, *STRUCTURE, *ROLES, *AUDIT]))
    def test_leads_strangers_to_sign_in(self, client, target, name):
        answer = client.get(address(name, target))
        assert answer.status_code == 302
        assert answer.url.startswith("/sign-in/?next=")

    @pytest.mark.parametrize("name", sorted(OWN))
    def test_is_everybodys_own(self, client, officer, target, name):
        assert sign_in(client, officer).get(address(name, target)).status_code == OWN[name]

    @pytest.mark.parametrize("name", sorted([*ACCOUNTS, *TEAMS, *STRUCTURE, *ROLES, *AUDIT]))
    def test_opens_for_an_administrator(self, client, administrator, target, name):
        assert sign_in(client, administrator).get(address(name, target)).status_code == 200

    @pytest.mark.parametrize("who", ["officer", "manager", "reader", "outsider"])
    @pytest.mark.parametrize("name", sorted([*ACCOUNTS, *TEAMS, *STRUCTURE, *ROLES]))
    def test_does_not_exist_for_others_and_the_try_is_kept(
        self, client, request, target, name, who
    ):
        account = request.getfixturevalue(who)
        assert sign_in(client, account).get(address(name, target)).status_code == 404
        [line], _ = audit.entries(audit.Wanted(kind="refused"))
        assert line.account_id == account.pk
        assert line.details["path"] == address(name, target)

    @pytest.mark.parametrize(
        ("who", "status"), [("reader", 200), ("officer", 404), ("manager", 404), ("outsider", 404)]
    )
    @pytest.mark.parametrize("name", AUDIT)
    def test_of_the_audit_opens_for_an_auditor_only(
        self, client, request, target, name, who, status
    ):
        client = sign_in(client, request.getfixturevalue(who))
        assert client.get(address(name, target)).status_code == status

    def test_of_a_colleague_shows_an_outsider_nothing(self, client, outsider, target):
        assert sign_in(client, outsider).get(address("access.colleague", target)).status_code == 404

    @pytest.mark.parametrize("name", [*ABOUT_ONE, *ABOUT_A_TEAM, *STRUCTURE])
    def test_of_a_record_stays_within_an_administrators_services(self, client, target, name):
        local = make_account("lee.local", role="administrator", reach=make_service("estates"))
        assert sign_in(client, local).get(address(name, target)).status_code == 404

    def test_is_kept_by_no_store_once_somebody_is_signed_in(self, client, officer):
        client = sign_in(client, officer)
        for path in ("/", "/account/", "/no-such-page/"):
            kept = client.get(path)["Cache-Control"]
            assert {"private", "no-store"} <= set(kept.split(", ")), path

    def test_answers_a_missing_record_with_404(self, client, administrator):
        client = sign_in(client, administrator)
        for path in (
            "/accounts/people/999999/",
            "/accounts/roles/999999/",
            "/colleagues/999999/",
            "/history/staff.colleague/999999/",
            "/history/no.such/1/",
            "/accounts/grants/999999/end/",
            "/teams/999999/",
            "/teams/999999/members/1/end/",
            "/services/999999/",
            "/units/999999/",
        ):
            assert client.get(path).status_code == 404, path


@pytest.mark.django_db
class PeopleList:
    def test_stays_within_an_administrators_services(self, client):
        rents, estates = make_service("rents"), make_service("estates")
        make_colleague("Rhona Rents", service=rents)
        make_colleague("Esme Estates", service=estates)
        local = make_account("lee.local", role="administrator", reach=rents)
        page = sign_in(client, local).get("/accounts/").content.decode()
        assert "Rhona Rents" in page
        assert "Esme Estates" not in page

    def test_finds_words_services_and_states(self, client, administrator, officer):
        client = sign_in(client, administrator)
        make_colleague("Noor Account", service=make_service("estates"))
        for choice, found, hidden in (
            ({"words": "olive"}, "Olive Officer", "Noor Account"),
            ({"service": "Estates"}, "Noor Account", "Olive Officer"),
            ({"state": "none"}, "Noor Account", "Olive Officer"),
            ({"state": "active"}, "Olive Officer", "Noor Account"),
            ({"words": "%"}, "Nothing matches", "Olive Officer"),
        ):
            page = narrow(client, "/accounts/", **choice).content.decode()
            assert hidden not in page, choice
            assert found in page, choice

    def test_asks_the_same_number_of_queries_for_any_number(
        self, client, administrator, django_assert_max_num_queries
    ):
        client = sign_in(client, administrator)
        client.get("/accounts/")
        for _ in range(8):
            make_colleague(service=make_service("rents"))
        with django_assert_max_num_queries(16):
            client.get("/accounts/")
