"""Starts that can't go on say so in one sentence."""

import os
import shutil
import socket
from types import SimpleNamespace

import pytest

from rooftree.config.run import site_commands
from rooftree.config.run.options import read_options
from rooftree.config.run.ports import refuse_taken_port, status_of
from rooftree.config.run.refusals import StartRefused
from rooftree.config.run.run_file import RunMark, RunningSite, running_site
from rooftree.config.run.safety import faults
from rooftree.platform.database.launcher import DiskFull

SITE = RunningSite(
    pid=7, address="http://127.0.0.1:8000", settings="s", mail_port=8025, is_local_database=True
)
SAFE = {
    "DATABASE_URL": "postgresql://db/rooftree",
    "ROOFTREE_SECRET_KEY": "k" * 50,
    "ROOFTREE_ENVIRONMENT": "live",
    "ROOFTREE_SITE_ADDRESS": "https://homes.council.example",
    "ROOFTREE_HOSTS": "homes.council.example",
    "ROOFTREE_MAIL_RELAY_HOST": "relay.council.example",
}


class SecondCopy:
    def test_is_refused_and_told_where_the_first_one_is(self, tmp_path):
        mark = RunMark(tmp_path)
        mark.tell(SITE)
        with pytest.raises(StartRefused, match=r"process 7, http://127\.0\.0\.1:8000") as refused:
            RunMark(tmp_path)
        assert "--data" in str(refused.value)
        assert running_site(tmp_path) == SITE
        mark.give_up()
        RunMark(tmp_path).give_up()

    def test_is_no_longer_seen_when_the_first_one_was_killed(self, tmp_path):
        mark = RunMark(tmp_path)
        mark.tell(SITE)
        os.close(mark._handle)
        assert (tmp_path / "run.json").exists()
        assert running_site(tmp_path) is None


class Port:
    def test_that_is_taken_is_refused(self):
        with socket.create_server(("127.0.0.1", 0)) as other:
            number = other.getsockname()[1]
            with pytest.raises(StartRefused, match=f"Port {number} on 127.0.0.1 is taken"):
                refuse_taken_port("127.0.0.1", number, "--port")
        refuse_taken_port("127.0.0.1", number, "--port")
        assert status_of("127.0.0.1", number, "/", "site") is None

    @pytest.mark.parametrize("given", ["0", "65536", "eight"])
    def test_that_is_none_is_a_bad_argument(self, given, capsys):
        with pytest.raises(SystemExit) as ended:
            read_options(["demo", "--port", given])
        assert ended.value.code == 2
        assert "--port" in capsys.readouterr().err


class Disk:
    def test_that_is_full_is_refused_before_anything_is_written(self, tmp_path, monkeypatch):
        usage = SimpleNamespace(total=10**9, used=10**9, free=0)
        monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
        with pytest.raises(DiskFull, match="free some space"):
            site_commands._refuse_full_disk(tmp_path)


class Demo:
    def test_is_never_live(self, monkeypatch):
        monkeypatch.setenv("ROOFTREE_ENVIRONMENT", "live")
        with pytest.raises(StartRefused, match="a demo never is"):
            site_commands.run(["demo"])


class Site:
    def test_starts_with_safe_settings(self):
        assert faults(SAFE, host="0.0.0.0", is_local_database=False) == []

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"DATABASE_URL": ""}, "DATABASE_URL is not set"),
            ({"ROOFTREE_SECRET_KEY": ""}, "ROOFTREE_SECRET_KEY is not set"),
            ({"ROOFTREE_SECRET_KEY": "k" * 49}, "is too short"),
            ({"ROOFTREE_ENVIRONMENT": ""}, "LIVE, TRAINING or TEST"),
            ({"ROOFTREE_ENVIRONMENT": "PROD"}, "LIVE, TRAINING or TEST"),
            ({"ROOFTREE_SITE_ADDRESS": ""}, "ROOFTREE_SITE_ADDRESS is not set"),
            ({"ROOFTREE_SITE_ADDRESS": "http://homes.council.example"}, "must begin with https"),
            ({"ROOFTREE_HOSTS": ""}, "ROOFTREE_HOSTS is not set"),
            ({"ROOFTREE_HOSTS": "*"}, "not *"),
            ({"ROOFTREE_MAIL_RELAY_HOST": ""}, "must name the relay"),
        ],
    )
    def test_is_refused_with_one_sentence_a_fault(self, change, words):
        found = faults(SAFE | change, host="0.0.0.0", is_local_database=False)
        assert len(found) == 1
        assert words in found[0]

    def test_is_told_every_fault_at_once(self):
        assert len(faults({}, host="0.0.0.0", is_local_database=False)) == 5

    def test_may_speak_plain_http_to_a_proxy_on_the_same_machine(self):
        plain = SAFE | {"ROOFTREE_SITE_ADDRESS": "http://127.0.0.1:8000"}
        for host in ("127.0.0.1", "localhost", "::1"):
            assert faults(plain, host=host, is_local_database=False) == []

    def test_that_is_no_live_one_needs_no_relay(self):
        training = SAFE | {"ROOFTREE_ENVIRONMENT": "TRAINING", "ROOFTREE_MAIL_RELAY_HOST": ""}
        assert faults(training, host="0.0.0.0", is_local_database=False) == []

    def test_refuses_through_the_command_too(self, monkeypatch):
        for name in SAFE:
            monkeypatch.delenv(name, raising=False)
        with pytest.raises(StartRefused) as refused:
            site_commands.run(["serve"])
        assert len(refused.value.sentences) == 5
