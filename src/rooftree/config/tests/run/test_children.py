"""The processes of a running copy."""

import os
import sys
import time
from pathlib import Path

from rooftree.config.run.children import Child, stop_all

STUBBORN = "import signal, time; signal.signal(15, signal.SIG_IGN); print(1); time.sleep(60)"
PARENT = "import subprocess, sys, time; p = subprocess.Popen(['sleep', '60']); print(p.pid, flush=True); time.sleep(60)"


def child(code):
    return Child("sample", [sys.executable, "-c", code], dict(os.environ))


def await_end(one):
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        if sentence := one.watch():
            return sentence
        time.sleep(0.01)
    return ""


class Children:
    def test_are_started_again_after_a_growing_delay(self):
        one = child("import sys; sys.exit(3)")
        one.start()
        assert await_end(one).endswith("(exit status 3); starting it again in 1 second.")
        one._due_at = 0
        assert one.watch() == ""
        assert await_end(one).endswith("starting it again in 2 seconds.")
        for _ in range(9):
            one._due_at = 0
            one.watch()
            sentence = await_end(one)
        assert sentence.endswith("starting it again in 60 seconds.")

    def test_wait_for_their_time(self):
        one = child("import time; time.sleep(60)")
        one._due_at = time.monotonic() + 60
        assert one.watch() == ""
        assert one._process is None

    def test_stop_when_they_are_asked_to(self):
        some = [child("import time; time.sleep(60)") for _ in range(3)]
        for one in some:
            one.start()
        started = time.monotonic()
        stop_all(some, within=10)
        assert time.monotonic() - started < 5
        assert all(one._process.returncode == -15 for one in some)

    def test_are_killed_when_they_will_not(self):
        one = child(STUBBORN)
        one.start()
        time.sleep(0.3)
        stop_all([one], within=0.3)
        assert one._process.returncode == -9

    def test_leave_no_process_of_their_own_behind(self, capfd):
        one = child(PARENT)
        one.start()
        time.sleep(0.5)
        stop_all([one], within=2)
        number = int(capfd.readouterr().err)
        deadline = time.monotonic() + 5
        while is_running(number) and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not is_running(number)


def is_running(number):
    try:
        return Path(f"/proc/{number}/stat").read_text().split()[2] != "Z"
    except FileNotFoundError:
        return False
