"""A whole copy, started as a person starts it: it runs, heals itself, and stops without a trace."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.faults.running_copy import Copy, a_copy, environment

LONGEST = 180
# Far less than the minute for which pg_ctl waits for a server that does not end.
QUICK_STOP = 30


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    with a_copy(tmp_path_factory.mktemp("copy") / "data") as found:
        yield found


@pytest.fixture
def run():
    def one(command: list[str], **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, env=environment() | more, capture_output=True, text=True, check=False
        )

    return one


@pytest.mark.timeout(LONGEST)
class RunningCopy:
    def test_tells_where_it_runs_and_who_may_sign_in(self, copy):
        told = "".join(copy.told)
        assert f"http://127.0.0.1:{copy.port}/" in told
        assert "Three things to try" in told
        for row in json.loads((copy.data / "demo-sign-ins.json").read_text()):
            assert row["username"] in told

    def test_answers(self, copy):
        assert copy.await_status(200)

    def test_refuses_a_second_copy_on_its_data(self, copy, run):
        other = Copy(copy.data)
        answer = run(other.command())
        assert answer.returncode == 1
        assert answer.stdout == ""
        assert answer.stderr.startswith("Rooftree already runs on the data in")
        assert answer.stderr.count("\n") == 1

    def test_refuses_to_be_reset_while_it_runs(self, copy, run):
        answer = run(copy.command("--reset"))
        assert (answer.returncode, answer.stderr.count("\n")) == (1, 1)
        assert copy.await_status(200)

    def test_keeps_its_port(self, copy, run, tmp_path):
        other = Copy(tmp_path / "data")
        other.port = copy.port
        answer = run(other.command())
        assert answer.returncode == 1
        assert answer.stderr.startswith(f"Port {copy.port} on 127.0.0.1 is taken")
        assert answer.stderr.count("\n") == 1

    def test_is_what_commands_work_on(self, copy, run, tmp_path):
        command = [sys.executable, "-m", "rooftree", "backup", str(tmp_path / "b")]
        answer = run(command, ROOFTREE_DATA=str(copy.data))
        assert answer.returncode == 0, answer.stderr
        assert json.loads(answer.stdout)["backed_up"] is True
        restored = run(
            [*command[:3], "restore", str(tmp_path / "b"), "--replace"],
            ROOFTREE_DATA=str(copy.data),
        )
        assert restored.returncode == 1
        assert "is in use" in restored.stderr
        assert copy.await_status(200)

    def test_heals_when_postgresql_is_killed(self, copy):
        before = copy.postgresql()
        os.kill(before, signal.SIGKILL)
        deadline = time.monotonic() + 60
        while copy.postgresql() in {before, None} and time.monotonic() < deadline:
            time.sleep(0.1)
        assert copy.postgresql() not in {before, None}
        assert copy.await_status(200)

    @pytest.mark.parametrize("part", ["granian", "rooftree work", "rooftree listen_for_mail"])
    def test_starts_a_part_again_that_was_killed(self, copy, part):
        assert copy.await_status(200)
        before = copy.processes(part)
        assert before
        for number in before:
            os.kill(number, signal.SIGKILL)
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            if set(copy.processes(part)) - set(before) and copy.status() == 200:
                return
            time.sleep(0.2)
        pytest.fail(f"{part} did not come back.")


@pytest.mark.timeout(LONGEST)
class StoppedCopy:
    def test_leaves_nothing_running_and_starts_again_sooner(self, copy):
        assert copy.stop() == 0
        assert copy.processes("") == []
        assert copy.postgresql() is None
        assert not (copy.data / "run.json").exists()
        assert copy.start() < copy.first_start
        assert copy.status() == 200

    def test_stops_at_once_when_postgresql_was_killed_just_before(self, copy):
        os.kill(copy.postgresql(), signal.SIGKILL)
        began = time.monotonic()
        assert copy.stop() == 0
        assert time.monotonic() - began < QUICK_STOP
        copy.start()
        assert copy.status() == 200

    def test_leaves_no_parts_behind_when_it_was_killed(self, copy):
        copy.process.kill()
        copy.process.wait()
        copy.process.stdout.close()
        deadline = time.monotonic() + 30
        while copy.processes("") and time.monotonic() < deadline:
            time.sleep(0.1)
        assert copy.processes("") == []
        copy.start()
        assert copy.status() == 200


@pytest.mark.full
@pytest.mark.timeout(LONGEST)
class WarmStart:
    def test_takes_less_than_five_seconds(self, copy):
        copy.stop()
        assert min(warm_starts(copy)) < 5
        copy.start()


def warm_starts(copy):
    for _ in range(3):
        yield copy.start()
        copy.stop()
