"""The conversation with a real IMAP server, and with one that does not behave."""

import socket
import ssl
import threading
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rooftree.platform.mail.imap_conversation import (
    CannotFetch,
    ConversationBroken,
    MailGone,
    MailRefused,
    Patience,
    conversation,
)
from rooftree.platform.mail.rules.fetch_settings import FetchSettings
from rooftree.platform.mail.tests.dovecot import PASSWORD, USER, running_dovecot

PATIENCE = Patience(answer=10, whole=60)
HELLO = [b"* OK hello\r\n", b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n"]
RAW = b"Subject: one\r\n\r\nThe diary.\r\n"


@pytest.fixture(scope="module")
def dovecot():
    with running_dovecot(has_tls=True) as server:
        with server.reader() as line:
            for name in ('"Post &- B&APw-ro"', r'"Old \"post\""'):
                assert line.create(name)[0] == "OK"
        server.put(RAW, at=datetime(2026, 3, 1, tzinfo=UTC))
        server.put(RAW, at=datetime(2026, 11, 20, tzinfo=UTC))
        yield server


@pytest.fixture
def settings_of(dovecot):
    def made(**changes):
        facts = FetchSettings(
            mailbox_id=1,
            host="127.0.0.1",
            port=dovecot.port,
            security="none",
            user_name=USER,
            folder="INBOX",
            proof="password",
            since_on=date(2026, 11, 1),
        )
        return replace(facts, **changes)

    return made


def trusting(dovecot):
    context = ssl.create_default_context()
    context.load_verify_locations(dovecot.root / "cert.pem")
    return context


def signed_in(settings, *, secret=PASSWORD, patience=PATIENCE, context=None):
    context = context or ssl.create_default_context()
    return conversation(settings, secret=secret, patience=patience, context=context)


@contextmanager
def server_that(answers):
    """Listen on loopback and give the caller these answers, each after what it sends, then none."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve():
            try:
                line, _ = listening.accept()
            except OSError:
                return
            with line:
                asked = b""
                for answer in answers:
                    line.sendall(answer.replace(b"TAG", asked.split(b" ")[0]))
                    asked = line.recv(4096)
                line.recv(4096)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield listening.getsockname()[1]


class Conversations:
    def test_open_a_folder_read_only_and_leave_its_mails_unread(self, dovecot, settings_of):
        with signed_in(settings_of()) as server:
            folder = server.examine("INBOX")
            assert (folder.uid_next, folder.mails) == (3, 2)
            assert folder.uid_validity > 0
            assert server.uids("1:2") == [1, 2]
            assert server.uids("1:2", since=date(2026, 11, 1)) == [2]
            assert server.sizes([1, 2, 9]) == {1: len(RAW), 2: len(RAW)}
            assert server.content(1) == RAW
            assert server.content(1, first_bytes=7) == RAW[:7]
        assert not any(b"\\Seen" in each for each in dovecot.flags())

    def test_tell_of_a_mail_that_is_gone(self, settings_of):
        with signed_in(settings_of()) as server:
            server.examine("INBOX")
            with pytest.raises(MailGone):
                server.content(9)

    def test_go_on_after_a_mail_that_the_server_refuses(self, settings_of):
        with signed_in(settings_of()) as server:
            server.examine("INBOX")
            with pytest.raises(MailRefused):
                server.content(0)
            assert server.content(2) == RAW

    @pytest.mark.parametrize("folder", ["Post & Büro", 'Old "post"'])
    def test_find_folders_of_any_name(self, settings_of, folder):
        with signed_in(settings_of()) as server:
            assert server.examine(folder).mails == 0

    def test_say_that_there_is_no_such_folder(self, settings_of):
        with signed_in(settings_of()) as server, pytest.raises(CannotFetch, match="called Nowhere"):
            server.examine("Nowhere")

    def test_are_kept_secret_by_tls(self, dovecot, settings_of):
        settings = settings_of(security="tls", host="localhost", port=dovecot.tls_port)
        with signed_in(settings, context=trusting(dovecot)) as server:
            assert server.examine("INBOX").mails == 2

    def test_are_kept_secret_by_starttls(self, dovecot, settings_of):
        settings = settings_of(security="starttls", host="localhost")
        with signed_in(settings, context=trusting(dovecot)) as server:
            assert server.examine("INBOX").mails == 2

    def test_trust_no_certificate_that_nobody_vouches_for(self, dovecot, settings_of):
        settings = settings_of(security="tls", host="localhost", port=dovecot.tls_port)
        with pytest.raises(CannotFetch, match="can’t be trusted"), signed_in(settings):
            pass

    def test_ask_whether_it_is_tls_or_starttls(self, settings_of):
        with (
            pytest.raises(CannotFetch, match="TLS, or STARTTLS"),
            signed_in(settings_of(security="tls")),
        ):
            pass

    @pytest.mark.parametrize("secret", ["wrong", "wröng"])
    def test_say_that_the_password_is_refused(self, settings_of, secret):
        words = "refuses the user name or the password"
        with (
            pytest.raises(CannotFetch, match=words) as refused,
            signed_in(settings_of(), secret=secret),
        ):
            pass
        assert secret not in str(refused.value)

    def test_say_that_nothing_answers(self, settings_of):
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        with (
            pytest.raises(CannotFetch, match="No mail server answers"),
            signed_in(settings_of(port=port)),
        ):
            pass

    def test_do_not_wait_for_ever_for_a_silent_server(self, settings_of):
        with server_that([b"* "]) as port:
            settings, patience = settings_of(port=port), Patience(answer=0.3, whole=60)
            with (
                pytest.raises(CannotFetch, match="in time"),
                signed_in(settings, patience=patience),
            ):
                pass

    def test_end_when_all_answers_together_take_too_long(self, settings_of):
        with server_that(HELLO) as port:
            settings, patience = settings_of(port=port), Patience(answer=60, whole=0.5)
            trying = signed_in(settings, secret="secret", patience=patience)
            with pytest.raises(ConversationBroken), trying:
                pass

    def test_take_an_empty_mail_as_one(self, settings_of):
        with signed_in(settings_of()) as server:
            server.examine("INBOX")
            line = server._line
            line.uid = lambda *_: ("OK", [b'2 (UID 2 BODY[] "")'])
            assert server.content(2) == b""
