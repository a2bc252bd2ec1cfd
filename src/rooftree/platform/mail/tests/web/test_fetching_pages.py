from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from rooftree.platform.access.tests.factories import make_account, make_role, sign_in
from rooftree.platform.audit.tests.entries import entries
from rooftree.platform.mail.models import FetchedMail, FetchedMailbox, FetchProgress
from rooftree.platform.mail.permissions import KEEP_MAILBOXES, SEE_INTAKE
from rooftree.platform.mail.tests.dovecot import PASSWORD, USER
from rooftree.platform.mail.tests.factories import make_mailbox, raw_mail
from rooftree.platform.mail.tests.fetching import SECRET, make_source, make_waiting

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client):
    make_role("mailbox-keeper", SEE_INTAKE, KEEP_MAILBOXES)
    return sign_in(client, make_account("ruaridh.munro", role="mailbox-keeper"))


@pytest.fixture
def watcher(client):
    make_role("watcher", SEE_INTAKE)
    return sign_in(client, make_account("aileen.ross", role="watcher"))


def answers(**changes):
    typed = {
        "mailbox": make_mailbox().pk,
        "host": "imap.council.example",
        "security": "tls",
        "port": 993,
        "user_name": "ihms",
        "folder": "INBOX",
        "since_on": "1 November 2026",
        "proof": "password",
        "secret_name": "ROOFTREE_FETCH_SUPPORT",
    }
    return typed | changes


def words(answer):
    return answer.content.decode()


class TheWaysIn:
    def test_say_that_all_is_well(self, watcher):
        shown = words(watcher.get(reverse("mail.ways_in")))
        assert "Nothing hinders mail from coming in" in shown
        assert "Fetch from a mail server" not in shown

    def test_name_what_is_wrong_on_every_page_for_it(self, watcher):
        make_source(1, set_up_at=timezone.now() - timedelta(hours=1))
        wrong = "Mail for ihms@council.example has not been fetched."
        assert wrong in words(watcher.get(reverse("mail.ways_in")))
        home = words(watcher.get("/"))
        assert "Mail may not be coming in" in home
        assert wrong in home

    def test_say_nothing_at_home_to_others(self, client):
        make_source(1, set_up_at=timezone.now() - timedelta(hours=1))
        sign_in(client, make_account("davie.kemp"))
        assert "not be coming in" not in words(client.get("/"))

    def test_list_every_folder_with_its_state(self, watcher):
        make_source(1)
        make_source(2, is_paused=True)
        make_waiting(make_source(3))
        shown = words(watcher.get(reverse("mail.ways_in")))
        for state in ("Not fetched yet", "Paused", "Some mails wait"):
            assert state in shown


class AFetchedMailbox:
    def test_is_set_up_without_a_secret(self, keeper):
        answer = keeper.post(reverse("mail.add_fetched"), answers(), follow=True)
        row = FetchedMailbox.objects.get()
        assert (row.host, row.secret_name) == ("imap.council.example", "ROOFTREE_FETCH_SUPPORT")
        assert FetchProgress.objects.get().source == row
        assert "Saved. Try it now" in words(answer)
        assert len(entries("mail.fetching_set_up")) == 1

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"security": "none"}, "only a server on this machine may do without"),
            ({"secret_name": "ROOFTREE_SECRET_KEY"}, "begins with ROOFTREE_FETCH_"),
            ({"secret_name": ""}, "Enter the name of the environment variable"),
            ({"host": "not a host"}, "Enter the server’s name"),
            ({"port": "99999"}, "Enter a port between 1 and 65535"),
            ({"proof": "client-credentials"}, "It begins with https://."),
            (
                {"proof": "client-credentials", "token_address": "http://login.example/t"},
                "It begins with https://.",
            ),
        ],
    )
    def test_is_refused_beside_the_field(self, keeper, typed, said):
        shown = words(keeper.post(reverse("mail.add_fetched"), answers(**typed)))
        assert said in shown
        assert not FetchedMailbox.objects.exists()

    def test_is_fetched_only_once(self, keeper):
        keeper.post(reverse("mail.add_fetched"), answers())
        shown = words(keeper.post(reverse("mail.add_fetched"), answers()))
        assert "fetched from this folder already" in shown

    def test_starts_anew_when_its_folder_changes(self, keeper):
        keeper.post(reverse("mail.add_fetched"), answers())
        row = FetchedMailbox.objects.get()
        FetchProgress.objects.update(uid_validity=5, highest_uid=9)
        address = reverse("mail.change_fetched", args=[row.pk])
        assert "imap.council.example" in words(keeper.get(address))
        keeper.post(address, answers(secret_name="ROOFTREE_FETCH_OTHER"))
        assert FetchProgress.objects.get().highest_uid == 9
        keeper.post(address, answers(folder="Support"))
        progress = FetchProgress.objects.get()
        assert (progress.uid_validity, progress.highest_uid) == (None, 0)

    def test_is_not_moved_while_mails_of_its_folder_wait(self, keeper):
        keeper.post(reverse("mail.add_fetched"), answers())
        waiting = make_waiting(FetchedMailbox.objects.get())
        address = reverse("mail.change_fetched", args=[waiting.source_id])
        assert "Leave them there first" in words(keeper.post(address, answers(folder="Support")))
        keeper.post(reverse("mail.leave_fetched", args=[waiting.pk]))
        keeper.post(address, answers(folder="Support"))
        assert FetchedMailbox.objects.get().folder == "Support"
        assert not FetchedMail.objects.exists()

    def test_is_paused_and_goes_on(self, keeper):
        source = make_source(1)
        address = reverse("mail.pause_fetched", args=[source.pk])
        assert "Fetching is paused" in words(keeper.post(address, {"pause": "yes"}, follow=True))
        source.refresh_from_db()
        assert source.is_paused
        keeper.post(address, {"pause": "no"})
        source.refresh_from_db()
        assert not source.is_paused
        assert len(entries("mail.fetching_paused") + entries("mail.fetching_resumed")) == 2

    def test_is_changed_by_nobody_who_only_watches(self, watcher):
        source = make_source(1)
        assert "Try it now" not in words(watcher.get(reverse("mail.fetched_one", args=[source.pk])))
        assert watcher.get(reverse("mail.change_fetched", args=[source.pk])).status_code == 404
        for name in ("mail.try_fetched", "mail.pause_fetched"):
            assert watcher.post(reverse(name, args=[source.pk])).status_code == 404

    def test_names_mails_that_can_t_be_fetched_and_leaves_one(self, keeper):
        waiting = make_waiting(make_source(1))
        address = reverse("mail.fetched_one", args=[waiting.source_id])
        assert "The mail server says no." in words(keeper.get(address))
        leave = reverse("mail.leave_fetched", args=[waiting.pk])
        assert "tried no more" in words(keeper.post(leave, follow=True))
        assert FetchedMail.objects.get().state == "left"
        assert "not waiting any more" in words(keeper.post(leave, follow=True))


class TryItNow:
    def test_counts_and_takes_nothing(self, keeper, emptied_dovecot, monkeypatch):
        monkeypatch.setenv(SECRET, PASSWORD)
        emptied_dovecot.put(raw_mail(), raw_mail())
        source = make_source(emptied_dovecot.port)
        answer = keeper.post(reverse("mail.try_fetched", args=[source.pk]), follow=True)
        assert "the folder INBOX holds 2 mails. Still to fetch: 2." in words(answer)
        assert not FetchedMail.objects.exists()

    @pytest.mark.parametrize(
        ("facts", "secret", "said"),
        [
            ({}, "wrong", "refuses the user name or the password"),
            ({"folder": "Nowhere"}, PASSWORD, "opens no folder called Nowhere"),
            ({"user_name": "nobody"}, PASSWORD, "refuses the user name or the password"),
            ({"port": 1}, PASSWORD, "No mail server answers at 127.0.0.1, port 1"),
        ],
    )
    def test_says_what_is_wrong(self, keeper, emptied_dovecot, monkeypatch, facts, secret, said):
        monkeypatch.setenv(SECRET, secret)
        source = make_source(**({"port": emptied_dovecot.port} | facts))
        answer = keeper.post(reverse("mail.try_fetched", args=[source.pk]), follow=True)
        assert said in words(answer)
        assert USER in words(answer) or facts.get("user_name")
