"""Fetching with access tokens: a real IMAP server that asks a stub of a provider about them."""

import json

import pytest

from rooftree.platform.mail.actions.fetch_mailbox import fetch_mailbox
from rooftree.platform.mail.models import FetchProgress, InboundMail
from rooftree.platform.mail.tests.dovecot import PASSWORDS, running_dovecot
from rooftree.platform.mail.tests.factories import raw_mail
from rooftree.platform.mail.tests.fetching import SECRET, make_source
from rooftree.platform.mail.tests.token_server import running_provider

pytestmark = pytest.mark.django_db
REFRESH = "ROOFTREE_FETCH_REFRESH"
_OAUTH = (
    PASSWORDS.replace("plain login", "plain login xoauth2 oauthbearer")
    + """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {root}/oauth2.conf
}}
"""
)


@pytest.fixture(scope="module")
def provider():
    with running_provider() as running:
        yield running


@pytest.fixture(scope="module")
def server(provider):
    address = f"http://127.0.0.1:{provider.server_port}/introspect?token="
    asks = (
        f"introspection_url = {address}\nintrospection_mode = get\n"
        "active_attribute = active\nactive_value = true\nusername_attribute = username\n"
    )
    with running_dovecot(more=_OAUTH, files={"oauth2.conf": asks}) as running:
        running.put(raw_mail(subject="By token"))
        yield running


@pytest.fixture
def source(server, provider, monkeypatch):
    provider.asked.clear()
    monkeypatch.setenv(SECRET, "client secret")
    monkeypatch.setenv(REFRESH, "refresh token")

    def made(**facts):
        known = {
            "proof": "client-credentials",
            "token_address": provider.token_address,
            "client_id": "11111111-2222",
            "scope": "https://outlook.office365.com/.default",
        }
        return make_source(server.port, **(known | facts))

    return made


def fault_of(source):
    assert fetch_mailbox(source_id=source.pk) == 0
    return FetchProgress.objects.get(source=source).latest_fault


class FetchWithOAuth:
    def test_asks_for_a_token_as_the_application_and_takes_mail(self, source, provider):
        assert fetch_mailbox(source_id=source().pk) == 1
        assert b"By token" in bytes(InboundMail.objects.get().raw)
        assert provider.asked == [
            {
                "grant_type": "client_credentials",
                "client_id": "11111111-2222",
                "client_secret": "client secret",
                "scope": "https://outlook.office365.com/.default",
            }
        ]

    def test_asks_with_a_refresh_token(self, source, provider):
        made = source(proof="refresh-token", refresh_name=REFRESH, secret_name="", scope="")
        assert fetch_mailbox(source_id=made.pk) == 1
        assert provider.asked == [
            {
                "grant_type": "refresh_token",
                "client_id": "11111111-2222",
                "refresh_token": "refresh token",
            }
        ]

    def test_says_that_the_server_refuses_a_token(self, source, provider, monkeypatch):
        monkeypatch.setattr(provider, "answer", json.dumps({"access_token": "other"}).encode())
        fault = fault_of(source())
        assert "refuses the user name or the token" in fault
        assert "other" not in fault

    @pytest.mark.parametrize(
        ("status", "answer", "words"),
        [
            (400, b'{"error": "invalid_client", "error_description": "x"}', ": invalid_client."),
            (500, b"<html>", "answered 500 and no token"),
            (200, b"[1]", "answered 200 and no token"),
            (200, b'{"access_token": ["no"]}', "gave no token: 200"),
            (200, b'{"access_token": "two\\r\\nlines"}', "gave no token: 200"),
        ],
    )
    def test_says_why_there_is_no_token(self, source, provider, monkeypatch, status, answer, words):
        monkeypatch.setattr(provider, "status", status)
        monkeypatch.setattr(provider, "answer", answer)
        assert words in fault_of(source())

    def test_says_that_the_provider_can_t_be_reached(self, source):
        made = source(token_address="http://127.0.0.1:1/token")
        assert "can’t be reached (ConnectionRefusedError)" in fault_of(made)
