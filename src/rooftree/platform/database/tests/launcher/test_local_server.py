"""The server of one data folder."""

import os
import shutil
import signal
import subprocess
import sys
import time

import psycopg
import pytest

from rooftree.platform.database.launcher import (
    MadeByAnotherVersion,
    create_database_if_missing,
    drop_database,
    find_binaries,
    local_server,
    place_for,
)

START_AND_WAIT = """
import sys, time
from pathlib import Path
from rooftree.platform.database.launcher import local_server
server = local_server(Path(sys.argv[1]))
print("up", flush=True)
time.sleep(float(sys.argv[2]))
server.leave()
"""


def postmaster(server):
    text = (server.process.data / "postmaster.pid").read_text()
    return int(text.splitlines()[0])


def start_in_another_process(data, seconds):
    command = [sys.executable, "-c", START_AND_WAIT, str(data), str(seconds)]
    environment = os.environ | {"PYTHONPATH": "src"}
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)


# A minute is how long one waits for a server that does not end.
FAR_BELOW_A_MINUTE = 20
TRIES = 8


class LocalServer:
    def test_speaks_utf8_in_utc_and_listens_on_no_network(self, server):
        assert create_database_if_missing(server.url, "rooftree")
        assert not create_database_if_missing(server.url, "rooftree")
        with psycopg.connect(server.url) as connection:
            for name, value in [
                ("server_encoding", "UTF8"),
                ("timezone", "UTC"),
                ("listen_addresses", ""),
                ("fsync", "on"),
            ]:
                assert connection.info.parameter_status(name) in {value, None}
                assert connection.execute(f"show {name}").fetchone()[0].upper() == value.upper()
            assert connection.execute("select lower('ÀÉ')").fetchone()[0] == "àé"
        drop_database(server.url, "rooftree")

    def test_has_the_extensions_that_rooftree_needs(self, server):
        create_database_if_missing(server.url, "rooftree")
        with psycopg.connect(server.url) as connection:
            for name in ("pg_trgm", "btree_gist", "unaccent"):
                connection.execute(f"create extension {name}")

    def test_keeps_other_accounts_out(self, server):
        assert server.process.place.socket_folder.stat().st_mode & 0o777 == 0o700
        assert len(str(server.process.place.socket_folder)) < 100

    def test_stops_when_the_last_leaves(self, server, data):
        other = local_server(data)
        other.leave()
        assert server.process.answers()
        server.leave()
        assert not server.process.answers()
        server.leave()

    def test_survives_a_kill_with_what_was_committed(self, server):
        create_database_if_missing(server.url, "rooftree")
        with psycopg.connect(server.url) as connection:
            connection.execute("create table kept (n int)")
            connection.execute("insert into kept values (7)")
        os.kill(postmaster(server), signal.SIGKILL)
        deadline = time.monotonic() + 5
        while server.process.is_alive() and time.monotonic() < deadline:
            time.sleep(0.01)
        assert server.revive()
        with psycopg.connect(server.url) as connection:
            assert connection.execute("select n from kept").fetchall() == [(7,)]
        assert not server.revive()

    def test_stops_at_once_when_it_was_killed(self, server, data):
        # It may be dying still or be dead already when it is told to stop: hence several pauses.
        for tried in range(TRIES):
            os.kill(postmaster(server), signal.SIGKILL)
            time.sleep(tried * 0.004)
            began = time.monotonic()
            server.leave()
            assert time.monotonic() - began < FAR_BELOW_A_MINUTE
            assert not server.process.answers()
            server = local_server(data)
        server.leave()

    def test_stops_at_once_when_another_process_started_it_and_it_was_killed(self, data):
        starter = start_in_another_process(data, 90)
        assert starter.stdout.readline() == b"up\n"
        server = local_server(data)
        os.kill(postmaster(server), signal.SIGKILL)
        began = time.monotonic()
        # The starter has not read the end of its child.
        server.process.stop()
        assert time.monotonic() - began < FAR_BELOW_A_MINUTE
        starter.kill()
        starter.wait()
        starter.stdout.close()
        server.leave()

    def test_starts_although_its_old_number_is_another_process_now(self, data):
        with local_server(data) as first:
            file = first.process.data / "postmaster.pid"
            text = file.read_text()
        lines = text.splitlines()
        lines[0] = str(os.getpid())
        file.write_text("\n".join(lines) + "\n")
        with local_server(data) as second:
            assert second.process.answers()

    def test_is_taken_over_when_its_starter_was_killed(self, data):
        starter = start_in_another_process(data, 60)
        assert starter.stdout.readline() == b"up\n"
        starter.kill()
        starter.wait()
        starter.stdout.close()
        with local_server(data) as server:
            assert server.process.started is None
        assert not server.process.is_alive()

    def test_is_one_server_when_two_start_at_once(self, data):
        starters = [start_in_another_process(data, 1) for _ in range(2)]
        for starter in starters:
            with starter.stdout:
                assert starter.stdout.readline() == b"up\n"
            assert starter.wait(60) == 0
        place = place_for(data)
        assert not (place.data(find_binaries().major) / "postmaster.pid").exists()

    def test_refuses_the_data_of_another_version(self, data):
        old = place_for(data).folder / "postgres-9"
        old.mkdir()
        (old / "PG_VERSION").write_text("9\n")
        with pytest.raises(MadeByAnotherVersion, match="made by PostgreSQL 9 and this is"):
            local_server(data)

    def test_makes_its_data_anew_when_the_first_try_was_cut_off(self, data):
        half = place_for(data).folder / f"postgres-{find_binaries().major}.new"
        half.mkdir()
        (half / "PG_VERSION").write_text("18\n")
        with local_server(data) as server:
            assert server.process.answers()
        assert not half.exists()


class TestFolders:
    def test_lie_apart_for_each_data_folder_and_purpose(self, tmp_path):
        places = [place_for(tmp_path / "a"), place_for(tmp_path / "b")]
        places.append(place_for(tmp_path / "a", purpose="test"))
        assert len({place.folder for place in places}) == 3
        for place in places:
            shutil.rmtree(place.folder)
