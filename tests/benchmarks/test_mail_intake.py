"""1,000 mixed mails, from SMTP to filed, by a whole running copy: under 60 s, memory bounded."""

import email
import email.policy
import hashlib
import json
import smtplib
import subprocess
import sys
import time
import venv
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import psycopg
import pytest

from rooftree.platform.database.launcher import create_database_if_missing, place_for
from rooftree.platform.database.launcher.databases import database_url, drop_database
from tests.benchmarks.mixed_mails import MAILBOX, mixed_mails
from tests.faults.running_copy import Copy, a_copy

pytestmark = [pytest.mark.full, pytest.mark.timeout(1200)]
MAILS = 1_000
MOST_SECONDS = 60.0
MOST_MEGABYTES = 400
# A relay keeps a few connections to its next hop, each with one mail after the other.
CONNECTIONS = 4
OTHER_DESK = "django-helpdesk==2.6.1"
_SETTLED = """
SELECT count(*) FILTER (WHERE state = 'filed'), count(*) FILTER (WHERE state = 'quarantined'),
  count(*) FILTER (WHERE state = 'dead'), count(*) FROM mail_inboundmail WHERE id > %s
"""


@dataclass
class Site:
    """A running copy and the address of its database."""

    copy: Copy
    url: str


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with a_copy(tmp_path_factory.mktemp("benchmark") / "data", "--workers", "2") as copy:
        copy.await_status(200)
        socket = str(place_for(copy.data).folder / "socket")
        yield Site(copy, database_url(socket, "rooftree"))


@pytest.fixture(scope="module")
def mails() -> list[bytes]:
    return mixed_mails(MAILS)


class MailIntake:
    def test_files_1000_mails_within_a_minute(self, site, mails, tmp_path, capsys):
        seconds = from_smtp_to_filed(site, mails)
        bare = with_the_standard_library(site.url, mails)
        other = with_another_desk(site.url, mails, tmp_path)
        memory = {part: megabytes(site.copy, part) for part in ("rooftree work", "listen_for_mail")}
        with capsys.disabled():
            sys.stdout.write(
                f"\n{MAILS} mails, SMTP to filed: {seconds:.1f} s, {seconds / bare:.1f} x the floor\n"
                f"  floor (standard library, one committed raw row each): {bare:.1f} s\n"
                f"  {OTHER_DESK}: {other}\n"
                f"  most memory in MB: {memory}\n"
            )
        assert seconds < MOST_SECONDS
        assert max(memory.values()) < MOST_MEGABYTES


def from_smtp_to_filed(site: Site, mails: list[bytes]) -> float:
    with psycopg.connect(site.url, autocommit=True) as connection:
        before = connection.execute("SELECT coalesce(max(id), 0) FROM mail_inboundmail").fetchone()
        assert before
        began = time.monotonic()
        with ThreadPoolExecutor(CONNECTIONS) as threads:
            shares = [mails[start::CONNECTIONS] for start in range(CONNECTIONS)]
            list(threads.map(lambda share: send(site.copy.mail_port, share), shares))
        deadline = began + 10 * MOST_SECONDS
        while True:
            counts = connection.execute(_SETTLED, before).fetchone()
            assert counts
            if sum(counts[:3]) == counts[3] == len(mails):
                break
            assert time.monotonic() < deadline, f"filed, quarantined, dead, all: {counts}"
            time.sleep(0.1)
        seconds = time.monotonic() - began
    assert counts == (len(mails), 0, 0, len(mails))
    return seconds


def send(port: int, mails: list[bytes]) -> None:
    with smtplib.SMTP("127.0.0.1", port) as client:
        for raw in mails:
            client.sendmail("relay@glenalder.example", [MAILBOX], raw)


def with_the_standard_library(url: str, mails: list[bytes]) -> float:
    """Parse and keep, and nothing else: what no desk can be faster than."""
    began = time.monotonic()
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS floor (sha256 text, subject text, raw bytea)"
        )
        for raw in mails:
            message = email.message_from_bytes(raw, policy=email.policy.default)
            body = message.get_body(("plain", "html"))
            (body or message).get_payload(decode=True)
            row = [hashlib.sha256(raw).hexdigest(), str(message["Subject"]), raw]
            connection.execute("INSERT INTO floor VALUES (%s, %s, %s)", row)
        connection.execute("DROP TABLE floor")
    return time.monotonic() - began


def with_another_desk(url: str, mails: list[bytes], folder: Path) -> str:
    """Have django-helpdesk take the same mails, on a database of the same server."""
    python = folder / "venv/bin/python"
    venv.create(folder / "venv", with_pip=True)
    install = [str(python), "-m", "pip", "install", "-q", OTHER_DESK, "psycopg[binary]"]
    if subprocess.run(install, check=False, capture_output=True).returncode:
        return "not measured: it could not be installed"
    (folder / "mails").mkdir()
    for number, raw in enumerate(mails):
        (folder / f"mails/{number:04}.eml").write_bytes(raw)
    create_database_if_missing(url, "other_desk")
    place = dict(parse_qsl(urlsplit(url).query))
    database = {"NAME": "other_desk", "USER": "rooftree", "HOST": place["host"]}
    script = Path(__file__).with_name("other_desk.py")
    command = [str(python), str(script), json.dumps(database), str(folder / "mails")]
    done = subprocess.run(command, check=False, capture_output=True, text=True, timeout=600)
    drop_database(url, "other_desk")
    if done.returncode:
        return f"not measured: {(done.stderr.strip().splitlines() or ['it failed'])[-1]}"
    told = json.loads(done.stdout.splitlines()[-1])
    return f"{told['seconds']:.1f} s for the {told['survived']} of {len(mails)} it survived"


def megabytes(copy: Copy, part: str) -> int:
    """Give the most memory that a process of this part held so far."""
    most = 0
    for number in copy.processes(part):
        status = Path(f"/proc/{number}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
        most = max(most, int(line.split()[1]) // 1024)
    return most
