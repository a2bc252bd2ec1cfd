"""What mail servers, their readers and kill -9 can do to fetching: nothing is lost or doubled."""

import os
import signal
from collections import Counter
from collections.abc import Iterator

import pytest

from rooftree.platform.mail.tests.dovecot import PASSWORD, Dovecot, running_dovecot
from rooftree.platform.mail.tests.factories import raw_mail
from rooftree.platform.mail.tests.fetch_child import POINTS
from rooftree.platform.mail.tests.fetch_world import (
    FOLDER,
    assert_each_once,
    before_mail,
    fates,
    fault_of_waiting,
    fetch,
    hang_up,
    kept,
    kill,
    put,
    start_fetch,
)
from rooftree.platform.mail.tests.fetching import SECRET, make_source

pytestmark = [pytest.mark.django_db(transaction=True)]
COUNT = 12


@pytest.fixture(scope="module")
def one_server() -> Iterator[Dovecot]:
    with running_dovecot() as running:
        yield running


@pytest.fixture
def server(one_server: Dovecot, monkeypatch: pytest.MonkeyPatch) -> Dovecot:
    one_server.empty()
    monkeypatch.setenv(SECRET, PASSWORD)
    with one_server.reader() as line:
        line.create(FOLDER)
    return one_server


@pytest.fixture
def source(server: Dovecot):
    return make_source(server.port, folder=FOLDER)


class TheServer:
    @pytest.mark.parametrize("is_sudden", [True, False], ids=["kill", "stop"])
    def test_is_restarted_in_the_middle_of_a_fetch(self, server, source, monkeypatch, is_sudden):
        raws = put(server, COUNT)
        before_mail(monkeypatch, 5, lambda _: server.restart(is_sudden=is_sudden))
        broken = fetch(source)
        if is_sudden:
            assert "ended midway" in broken.latest_fault
            assert broken.highest_uid == 4
        assert fetch(source).latest_fault == ""
        assert_each_once(raws)

    def test_is_away_and_comes_back(self, server, source):
        raws = put(server, COUNT)
        server.stop()
        assert "No mail server answers" in fetch(source).latest_fault
        server.start()
        fetch(source)
        assert_each_once(raws)

    def test_takes_too_long_for_one_mail(self, server, source, monkeypatch, settings):
        raws = put(server, COUNT)
        settings.MAIL_FETCH_ANSWER_SECONDS = 1.0
        before_mail(monkeypatch, 3, lambda _: os.killpg(server.process.pid, signal.SIGSTOP))
        assert "too long" in fetch(source).latest_fault
        os.killpg(server.process.pid, signal.SIGCONT)
        fetch(source)
        assert_each_once(raws)

    def test_breaks_off_at_one_mail_every_time(self, server, source, monkeypatch):
        """The others are taken all the same, and the bad one is kept in mind and tried again."""
        raws = put(server, COUNT)
        with monkeypatch.context() as patch:
            before_mail(patch, 2, hang_up, is_once=False)
            fetch(source, times=5)
            assert kept() == Counter([raws[0], *raws[2:]])
            assert "ended midway" in fault_of_waiting()
        fetch(source)
        assert_each_once(raws)

    def test_refuses_the_password_for_a_while(self, server, source, monkeypatch):
        raws = put(server, COUNT)
        monkeypatch.setenv(SECRET, "wrong")
        assert "refuses the user name or the password" in fetch(source).latest_fault
        monkeypatch.setenv(SECRET, PASSWORD)
        fetch(source)
        assert_each_once(raws)


class TheFolder:
    def test_is_moved_away_and_back(self, server, source):
        raws = put(server, COUNT)
        fetch(source)
        with server.reader() as line:
            assert line.rename(FOLDER, "Elsewhere")[0] == "OK"
            assert f"opens no folder called {FOLDER}" in fetch(source).latest_fault
            server.put(more := raw_mail(subject="Meanwhile"), folder="Elsewhere")
            assert line.rename("Elsewhere", FOLDER)[0] == "OK"
        fetch(source)
        assert_each_once([*raws, more])

    def test_is_made_anew_and_the_old_one_then_put_back(self, server, source):
        raws = put(server, COUNT)
        before = fetch(source).uid_validity
        with server.reader() as line:
            line.rename(FOLDER, "Elsewhere")
            line.create(FOLDER)
            server.put(raws[3], new := raw_mail(subject="New"), folder=FOLDER)
            assert fetch(source).uid_validity != before
            assert_each_once([*raws, new])
            line.delete(FOLDER)
            line.rename("Elsewhere", FOLDER)
        server.put(last := raw_mail(subject="Last"), folder=FOLDER)
        fetch(source)
        assert_each_once([*raws, new, last])

    def test_is_made_anew_in_the_middle_of_a_fetch(self, server, source, monkeypatch):
        raws = put(server, COUNT)

        def make_anew(_):
            with server.reader() as line:
                line.delete(FOLDER)
                line.create(FOLDER)
            server.put(*raws, folder=FOLDER)

        with monkeypatch.context() as patch:
            before_mail(patch, 6, make_anew)
            fetch(source)
        fetch(source)
        assert kept() == Counter(raws)


class AnotherReader:
    def test_reads_mails_before_and_during_a_fetch(self, server, source, monkeypatch):
        raws = put(server, COUNT)

        def read_all(_=None):
            with server.reader() as line:
                line.select(FOLDER)
                line.store("1:8", "+FLAGS", "\\Seen")

        read_all()
        before_mail(monkeypatch, 4, read_all)
        fetch(source)
        assert_each_once(raws)
        assert sum(b"\\Seen" in each for each in server.flags(FOLDER)) == 8

    def test_deletes_what_was_fetched_and_what_is_about_to_be(self, server, source, monkeypatch):
        raws = put(server, COUNT)

        def delete(_):
            with server.reader() as line:
                line.select(FOLDER)
                line.store("2,8", "+FLAGS", "\\Deleted")
                line.expunge()

        before_mail(monkeypatch, 5, delete)
        fetch(source)
        server.put(more := raw_mail(subject="More"), folder=FOLDER)
        fetch(source)
        there = [*raws[:7], *raws[8:], more]
        # The server may still hand over what was deleted under an open conversation.
        assert kept() in (Counter(there), Counter([*there, raws[7]]))
        assert fates()["gone"] == len(raws) + 1 - kept().total()


class AnotherFetch:
    def test_finds_one_under_way_and_leaves_it_alone(self, server, source):
        put(server, COUNT)
        other = start_fetch("kept", source)
        fetch(source)
        assert kept().total() == 1
        kill(other)


@pytest.mark.parametrize("point", POINTS)
class KillTheFetch:
    def test_loses_nothing_and_takes_nothing_twice(self, server, source, point):
        raws = put(server, COUNT)
        kill(start_fetch(point, source))
        # The mark moves with the mail or not at all.
        source.progress.refresh_from_db()
        assert source.progress.highest_uid == kept().total() == int(point == "kept")
        fetch(source)
        assert_each_once(raws)
