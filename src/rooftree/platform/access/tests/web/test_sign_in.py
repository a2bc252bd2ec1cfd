import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal import auth as totp
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core import mail
from django.test import Client
from django.urls import reverse

from rooftree.platform.access.actions.invite_colleague import invite_colleague
from rooftree.platform.access.rules.sealed import unseal
from rooftree.platform.access.tests.factories import PASSWORD, actor_for
from rooftree.platform.access.web.account_adapter import LOCKED, WRONG
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Ref
from rooftree.platform.staff.tests.factories import make_colleague

SIGN_IN = "/sign-in/"
NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def post(client, login, password=PASSWORD):
    return client.post(SIGN_IN, {"login": login, "password": password})


def deeds(account):
    lines, _ = audit.entries(audit.Wanted(subject=Ref("access.account", account.pk)))
    return [(line.kind, line.words) for line in lines]


def code(secret):
    counter = next(iter(totp.yield_hotp_counters_from_time()))
    return totp.format_hotp_value(totp.hotp_value(secret, counter))


class SignIn:
    @pytest.mark.parametrize(
        "typed", ["olive.officer", "Olive.Officer", " OLIVE.OFFICER@council.example "]
    )
    def test_takes_username_or_address_in_any_case(self, client, officer, typed):
        answer = post(client, typed)
        assert (answer.status_code, answer.url) == (302, "/")
        assert deeds(officer) == [("done", "Signed in")]

    def test_goes_on_to_the_page_that_was_asked_for(self, client, officer):
        asked = client.get("/account/")
        assert asked.url == "/sign-in/?next=/account/"
        answer = client.post(
            asked.url, {"login": "olive.officer", "password": PASSWORD, "next": "/account/"}
        )
        assert answer.url == "/account/"

    def test_never_goes_on_to_another_site(self, client, officer):
        answer = client.post(
            SIGN_IN,
            {"login": "olive.officer", "password": PASSWORD, "next": "https://elsewhere.example/"},
        )
        assert answer.url == "/"

    def test_says_the_same_of_a_wrong_password_and_of_nobody(self, client, officer):
        known = post(client, "olive.officer", "wrong").content.decode()
        unknown = post(client, "olive.nobody", "wrong").content.decode()
        assert WRONG in known
        masks = [(r'value="[^"]*"', "")]
        for pattern, blank in masks:
            known, unknown = re.sub(pattern, blank, known), re.sub(pattern, blank, unknown)
        assert known == unknown

    def test_keeps_a_wrong_try_in_the_audit_without_what_was_typed(self, client, officer):
        post(client, "olive.officer", "wrong-secret")
        post(client, "strange.name", "wrong-secret")
        lines, total = audit.entries(audit.Wanted(kind="refused"))
        assert total == 2
        assert lines[1].subject == Ref("access.account", officer.pk)
        assert lines[0].subject is None
        assert all(line.details == {} for line in lines)
        assert all(line.actor_name == "Somebody not signed in" for line in lines)

    def test_locks_the_account_after_five_wrong_tries_by_either_name(self, client, officer):
        with time_machine.travel(NOON, tick=False):
            for typed in ["olive.officer", officer.email] * 2 + ["OLIVE.OFFICER"]:
                assert WRONG in post(client, typed, "wrong").content.decode()
            locked = post(client, "olive.officer")
            assert LOCKED in locked.content.decode().replace("&#x27;", "'")
            assert ("refused", "Was locked out after too many wrong tries") in deeds(officer)
        with time_machine.travel(NOON + timedelta(minutes=5, seconds=1), tick=False):
            assert post(client, "olive.officer").status_code == 302

    def test_shows_no_sign_in_page_to_somebody_signed_in(self, client, officer):
        post(client, "olive.officer")
        assert client.get(SIGN_IN).url == "/"

    def test_lets_nobody_into_a_closed_account(self, client, officer):
        officer.is_active = False
        officer.save()
        assert post(client, "olive.officer").url == "/sign-in/closed/"
        assert client.get("/sign-in/closed/").status_code == 200
        assert client.get("/account/").status_code == 302


class SignOut:
    def test_ends_the_session_and_asks_first_on_a_plain_link(self, client, officer):
        post(client, "olive.officer")
        assert b"Stay signed in" in client.get("/sign-out/").content
        assert client.get("/account/").status_code == 200
        assert client.post("/sign-out/").url == "/sign-in/"
        assert client.get("/account/").status_code == 302
        assert deeds(officer)[0] == ("done", "Signed out")


class SetNewPassword:
    def test_leads_from_the_mail_to_being_signed_in(self, client, officer):
        answer = client.post(
            "/sign-in/forgotten/", {"what": "password", "address": officer.email}, follow=True
        )
        assert b"Look in your mail" in answer.content
        path = re.search(r"https?://[^/]+(/sign-in/new-password/\S+)", mail.outbox[0].body)[1]
        form = client.get(path, follow=True)
        assert path.rsplit("-", 1)[1].encode() not in form.content
        new = "four-odd-words-2027"
        answer = client.post(
            form.redirect_chain[-1][0], {"password1": new, "password2": new}, follow=True
        )
        assert client.get("/account/").status_code == 200
        officer.refresh_from_db()
        assert officer.check_password(new)
        assert mail.outbox[1].subject == "Your Rooftree password was changed"
        assert b"This link no longer works" in client.get(path, follow=True).content

    def test_lifts_a_lock_out(self, client, officer):
        with time_machine.travel(NOON, tick=False):
            for _ in range(6):
                post(client, "olive.officer", "wrong")
            client.post("/sign-in/forgotten/", {"what": "password", "address": officer.email})
            path = re.search(r"https?://[^/]+(/sign-in/new-password/\S+)", mail.outbox[0].body)[1]
            form = client.get(path, follow=True).redirect_chain[-1][0]
            client.post(form, {"password1": "four-odd-words", "password2": "four-odd-words"})
            client.post("/sign-out/")
            assert post(client, "olive.officer", "four-odd-words").status_code == 302

    @pytest.mark.parametrize("what", ["password", "username"])
    def test_answers_the_same_where_there_is_no_account(self, client, officer, what):
        pages = [
            client.post("/sign-in/forgotten/", {"what": what, "address": address}, follow=True)
            for address in (officer.email, "nobody@council.example")
        ]
        assert pages[0].content == pages[1].content
        assert len(mail.outbox) == 1

    def test_refuses_a_weak_password(self, client, officer):
        client.post("/sign-in/forgotten/", {"what": "password", "address": officer.email})
        path = re.search(r"https?://[^/]+(/sign-in/new-password/\S+)", mail.outbox[0].body)[1]
        form = client.get(path, follow=True).redirect_chain[-1][0]
        answer = client.post(form, {"password1": "short", "password2": "short"})
        assert b"govuk-error-summary" in answer.content


class SecondFactor:
    def add(self, client):
        post(client, "olive.officer")
        asked = client.get("/account/second-factor/add/")
        page = client.post(asked.url, {"password": PASSWORD}, follow=True)
        secret = re.search(r"<code>(\w+)</code>", page.content.decode())[1]
        assert b"<svg" in page.content
        assert b"data:image" not in page.content
        answer = client.post("/account/second-factor/add/", {"code": code(secret)}, follow=True)
        assert b"10 of 10 are left" in answer.content
        return secret

    def test_is_asked_for_after_the_password(
        self, client, officer, django_capture_on_commit_callbacks
    ):
        with time_machine.travel(NOON, tick=False):
            with django_capture_on_commit_callbacks(execute=True):
                secret = self.add(client)
            assert ("done", "Added a second factor") in deeds(officer)
            assert mail.outbox[0].subject.startswith("A second factor was added")
            client.post("/sign-out/")
        with time_machine.travel(NOON + timedelta(minutes=2), tick=False):
            assert post(client, "olive.officer").url == "/sign-in/code/"
            assert client.get("/account/").status_code == 302
            wrong = client.post("/sign-in/code/", {"code": "000000"})
            assert b"That code is not right" in wrong.content
            assert ("refused", "Gave a wrong sign-in code") in deeds(officer)
            right = client.post("/sign-in/code/", {"code": code(secret)})
            assert (right.status_code, right.url) == (302, "/")
            assert client.get("/account/").status_code == 200

    def test_stores_no_secret_that_anybody_could_read(self, client, officer):
        with time_machine.travel(NOON, tick=False):
            secret = self.add(client)
        kept = {a.type: a.data for a in Authenticator.objects.all()}
        keys = {"keys": [settings.SECRET_KEY], "use": "second factor"}
        assert unseal(kept["totp"]["secret"], **keys) == secret
        seed = unseal(kept["recovery_codes"]["seed"], **keys)
        assert len(seed) == 80
        assert secret not in str(kept)
        assert seed not in str(kept)

    def test_still_works_after_the_site_changed_its_key(self, client, officer, settings):
        with time_machine.travel(NOON, tick=False):
            secret = self.add(client)
        settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
        settings.SECRET_KEY = "another-key-that-is-long-enough-for-a-site-of-ours-2026"
        with time_machine.travel(NOON + timedelta(minutes=2), tick=False):
            again = Client()
            post(again, "olive.officer")
            assert again.post("/sign-in/code/", {"code": code(secret)}).url == "/"

    def test_takes_a_recovery_code_once(self, client, officer):
        self.add(client)
        codes = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
        saved = client.get("/account/recovery-codes/file/")
        assert saved["Content-Type"].startswith("text/plain")
        assert codes[0] in saved.content.decode()
        for expected in (302, 200):
            client.post("/sign-out/")
            post(client, "olive.officer")
            assert client.post("/sign-in/code/", {"code": codes[0]}).status_code == expected

    def test_locks_out_after_five_wrong_codes(self, client, officer):
        self.add(client)
        client.post("/sign-out/")
        post(client, "olive.officer")
        answers = [client.post("/sign-in/code/", {"code": "000000"}) for _ in range(6)]
        assert b"too many wrong tries" in answers[-1].content

    def test_is_not_passed_by_a_reset_link(self, client, officer):
        self.add(client)
        client.post("/sign-out/")
        client.post("/sign-in/forgotten/", {"what": "password", "address": officer.email})
        path = re.search(r"https?://[^/]+(/sign-in/new-password/\S+)", mail.outbox[-1].body)[1]
        form = client.get(path, follow=True).redirect_chain[-1][0]
        new = "four-odd-words-2027"
        answer = client.post(form, {"password1": new, "password2": new})
        assert answer.url == "/sign-in/code/"
        assert client.get("/account/").status_code == 302

    def test_is_taken_off_by_its_owner_who_gives_the_password_again(self, client, officer):
        with time_machine.travel(NOON, tick=False):
            secret = self.add(client)
        with time_machine.travel(NOON + timedelta(minutes=30), tick=False):
            asked = client.get("/account/second-factor/take-off/")
            assert asked.url.startswith("/sign-in/again/")
            client.post(asked.url, {"password": PASSWORD})
            assert client.get("/account/second-factor/take-off/").status_code == 200
            client.post("/account/second-factor/take-off/")
        assert secret
        assert not Authenticator.objects.exists()
        assert ("done", "Took their second factor off") in deeds(officer)


class MyAccount:
    def test_changes_the_password_and_signs_other_devices_out(self, client, officer):
        other = Client()
        post(client, "olive.officer")
        post(other, "olive.officer")
        new = "four-odd-words-2027"
        answer = client.post(
            "/account/password/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
        )
        assert answer.url == reverse("access.my_account")
        assert client.get("/account/").status_code == 200
        assert other.get("/account/").status_code == 302
        assert mail.outbox[0].to == [officer.email]

    def test_refuses_a_new_password_without_the_old(self, client, officer):
        post(client, "olive.officer")
        answer = client.post(
            "/account/password/",
            {"oldpassword": "guess", "password1": "x" * 14, "password2": "x" * 14},
        )
        assert b"That is not your password now" in answer.content

    def test_lists_devices_and_signs_out_everywhere_else(self, client, officer):
        other = Client()
        post(client, "olive.officer")
        post(other, "olive.officer")
        assert client.get("/account/devices/").content.count(b"govuk-table__row") == 2
        client.post("/account/devices/")
        assert UserSession.objects.count() == 1
        assert client.get("/account/").status_code == 200
        assert other.get("/account/").status_code == 302

    def test_records_and_cancels_own_days_away(self, client, officer):
        client.force_login(officer)
        client.post("/account/away/", {"from_on": "1 December 2026", "until_on": "4/12/2026"})
        page = client.get("/account/").content.decode()
        assert "1 December 2026 to 4 December 2026" in page
        cancel = re.search(r'href="(/account/away/\d+/cancel/)"', page)[1]
        assert client.get(cancel).status_code == 200
        client.post(cancel)
        assert "None planned." in client.get("/account/").content.decode()


class AcceptInvitationPage:
    def test_tells_faults_beside_the_field_and_keeps_the_username(self, client, administrator):
        invite_colleague(actor=actor_for(administrator), colleague_id=make_colleague("Jo Orr").pk)
        path = re.search(r"https?://[^/]+(/invitation/\S+)", mail.outbox[0].body)[1]
        assert b"Hello, Jo Orr" in client.get(path).content
        for said, words in [
            ({"username": "a b", "password": PASSWORD, "password_again": PASSWORD}, "Use letters"),
            ({"username": "jo", "password": PASSWORD, "password_again": PASSWORD}, "at least 3"),
            ({"username": "jo.orr", "password": PASSWORD, "password_again": "x"}, "differ"),
            ({"username": "jo.orr", "password": "short", "password_again": "short"}, "too short"),
            (
                {"username": "ADA.ADMIN", "password": PASSWORD, "password_again": PASSWORD},
                "Somebody else has this username",
            ),
        ]:
            page = client.post(path, said).content.decode()
            assert words in page
            assert f'value="{said["username"]}"' in page
        assert PASSWORD not in page
