"""What mail servers, their readers and kill -9 can do to fetching: nothing is lost or doubled."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection
from django.utils import timezone

from rooftree.config.run.bootstrap import CHECKOUT
from rooftree.platform.mail.actions.fetch_mailbox import fetch_mailbox
from rooftree.platform.mail.imap_conversation import Conversation
from rooftree.platform.mail.models import FetchedMail, FetchProgress, InboundMail
from rooftree.platform.mail.tests.dovecot import PASSWORD, Dovecot, running_dovecot
from rooftree.platform.mail.tests.factories import raw_mail
from rooftree.platform.mail.tests.fetch_child import POINTS
from rooftree.platform.mail.tests.fetching import SECRET, make_source

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.xdist_group("faults")]
COUNT = 12
FOLDER = "Support"


@pytest.fixture(scope="module")
def one_server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


@pytest.fixture
def server(one_server: Dovecot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Dovecot:
    one_server.empty()
    monkeypatch.setenv(SECRET, PASSWORD)
    with one_server.reader() as line:
        line.create(FOLDER)
    return one_server


@pytest.fixture
def source(server: Dovecot):
    return make_source(server.port, folder=FOLDER)


def put(server: Dovecot, count: int = COUNT) -> list[bytes]:
    raws = [raw_mail(subject=f"Mail {number}") for number in range(count)]
    server.put(*raws, folder=FOLDER)
    return raws


def fetch(source, times: int = 1) -> FetchProgress:
    for _ in range(times):
        FetchedMail.objects.filter(state="waiting").update(try_at=timezone.now())
        fetch_mailbox(source_id=source.pk)
    return FetchProgress.objects.get(source=source)


def assert_each_once(raws: list[bytes]) -> None:
    """Nothing lost, nothing doubled, nothing else."""
    kept = Counter(bytes(raw) for raw in InboundMail.objects.values_list("raw", flat=True))
    assert kept == Counter(raws)
    assert not FetchedMail.objects.exclude(state__in=("taken", "again")).exists()


def at_mail(number: int, then) -> object:
    """Do something just before that mail is asked for, the first time only."""
    real, done = Conversation.content, []

    def content(self, uid, **options):
        if uid == number and not done:
            done.append(uid)
            then()
        return real(self, uid, **options)

    return content


class TheServer:
    @pytest.mark.parametrize("is_sudden", [True, False], ids=["kill", "stop"])
    def test_is_restarted_in_the_middle_of_a_fetch(self, server, source, monkeypatch, is_sudden):
        raws = put(server)
        restart = lambda: server.restart(is_sudden=is_sudden)  # noqa: E731 - said in one line
        monkeypatch.setattr(Conversation, "content", at_mail(5, restart))
        broken = fetch(source)
        if is_sudden:
            assert "ended midway" in broken.latest_fault
            assert broken.highest_uid == 4
        assert fetch(source).latest_fault == ""
        assert_each_once(raws)

    def test_is_away_and_comes_back(self, server, source):
        raws = put(server)
        server.stop()
        assert "No mail server answers" in fetch(source).latest_fault
        server.start()
        fetch(source)
        assert_each_once(raws)

    def test_takes_too_long_for_one_mail(self, server, source, monkeypatch, settings):
        raws = put(server)
        settings.MAIL_FETCH_ANSWER_SECONDS = 1.0
        stop = lambda: pause(server)  # noqa: E731 - said in one line
        monkeypatch.setattr(Conversation, "content", at_mail(3, stop))
        assert "too long" in fetch(source).latest_fault
        resume(server)
        fetch(source)
        assert_each_once(raws)

    def test_breaks_off_at_one_mail_every_time(self, server, source, monkeypatch):
        """The others are taken all the same, and the bad one is kept in mind and tried again."""
        raws = put(server)
        real = Conversation.content

        def content(self, uid, **options):
            if uid == 2:
                self._line.shutdown()
            return real(self, uid, **options)

        with monkeypatch.context() as patch:
            patch.setattr(Conversation, "content", content)
            fetch(source, times=5)
            assert InboundMail.objects.count() == COUNT - 1
            assert "ended midway" in FetchedMail.objects.get(state="waiting").fault
        fetch(source)
        assert_each_once(raws)


class TheFolder:
    def test_is_moved_away_and_back(self, server, source):
        raws = put(server)
        fetch(source)
        with server.reader() as line:
            assert line.rename(FOLDER, "Elsewhere")[0] == "OK"
            assert f"opens no folder called {FOLDER}" in fetch(source).latest_fault
            server.put(more := raw_mail(subject="Meanwhile"), folder="Elsewhere")
            assert line.rename("Elsewhere", FOLDER)[0] == "OK"
        fetch(source)
        assert_each_once([*raws, more])

    def test_is_made_anew_and_the_old_one_then_put_back(self, server, source):
        raws = put(server)
        fetch(source)
        with server.reader() as line:
            line.rename(FOLDER, "Elsewhere")
            line.create(FOLDER)
            server.put(raws[3], new := raw_mail(subject="New"), folder=FOLDER)
            before = FetchProgress.objects.get().uid_validity
            assert fetch(source).uid_validity != before
            assert_each_once([*raws, new])
            line.delete(FOLDER)
            line.rename("Elsewhere", FOLDER)
        server.put(last := raw_mail(subject="Last"), folder=FOLDER)
        fetch(source)
        assert_each_once([*raws, new, last])

    def test_is_made_anew_in_the_middle_of_a_fetch(self, server, source, monkeypatch):
        raws = put(server)

        def make_anew():
            with server.reader() as line:
                line.delete(FOLDER)
                line.create(FOLDER)
            server.put(*raws, folder=FOLDER)

        with monkeypatch.context() as patch:
            patch.setattr(Conversation, "content", at_mail(6, make_anew))
            fetch(source)
        fetch(source)
        kept = {bytes(raw) for raw in InboundMail.objects.values_list("raw", flat=True)}
        assert kept == set(raws)
        assert InboundMail.objects.count() == COUNT


class AnotherReader:
    def test_reads_mails_before_and_during_a_fetch(self, server, source, monkeypatch):
        raws = put(server)

        def read_all():
            with server.reader() as line:
                line.select(FOLDER)
                line.store("1:*", "+FLAGS", "\\Seen")

        monkeypatch.setattr(Conversation, "content", at_mail(4, read_all))
        fetch(source)
        assert_each_once(raws)

    def test_deletes_what_was_fetched_and_what_is_about_to_be(self, server, source, monkeypatch):
        raws = put(server)

        def delete():
            with server.reader() as line:
                line.select(FOLDER)
                line.store("2,8", "+FLAGS", "\\Deleted")
                line.expunge()

        monkeypatch.setattr(Conversation, "content", at_mail(5, delete))
        fetch(source)
        server.put(more := raw_mail(subject="More"), folder=FOLDER)
        fetch(source)
        kept = Counter(bytes(raw) for raw in InboundMail.objects.values_list("raw", flat=True))
        there = [*raws[:7], *raws[8:], more]
        # The server may still hand over what was deleted under an open conversation.
        assert kept in (Counter(there), Counter([*there, raws[7]]))
        assert FetchedMail.objects.filter(state="gone").count() == len(raws) + 1 - kept.total()


class AnotherFetch:
    def test_finds_one_under_way_and_leaves_it_alone(self, server, source):
        put(server)
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        other = run_child("kept", source.pk)
        assert other.stdout.readline() == b"stopped\n"
        assert fetch_mailbox(source_id=source.pk) == 0
        kill(other)
        assert InboundMail.objects.count() == 1


@pytest.mark.parametrize("point", POINTS)
class KillTheFetch:
    def test_loses_nothing_and_takes_nothing_twice(self, server, source, point):
        raws = put(server)
        child = run_child(point, source.pk)
        assert child.stdout.readline() == b"stopped\n"
        kill(child)
        progress = FetchProgress.objects.get(source=source)
        # The mark moves with the mail or not at all.
        assert progress.highest_uid == InboundMail.objects.count() == int(point == "kept")
        fetch(source)
        assert_each_once(raws)


def run_child(point: str, source_id: int) -> "subprocess.Popen[bytes]":
    facts = connection.settings_dict
    url = f"postgresql://{facts['USER']}@/{facts['NAME']}?host={facts['HOST']}"
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "rooftree.config.settings.test",
        "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)]),
        "DATABASE_URL": url,
    }
    module = "rooftree.platform.mail.tests.fetch_child"
    command = [sys.executable, "-m", module, point, str(source_id)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)


def kill(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    child.wait(20)
    child.stdout.close()


def pause(server: Dovecot) -> None:
    os.killpg(server.process.pid, signal.SIGSTOP)


def resume(server: Dovecot) -> None:
    os.killpg(server.process.pid, signal.SIGCONT)
