"""Watch over the processes of a running copy until it is told to stop."""

import contextlib
import http.client
import os
import subprocess
import sys
import threading
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from rooftree.config.run import announce, ports
from rooftree.config.run.children import Child, stop_all
from rooftree.config.run.databases import Need, preparing
from rooftree.config.run.options import Options
from rooftree.config.run.refusals import StartRefused
from rooftree.config.run.run_file import RunMark, RunningSite
from rooftree.platform.database.launcher import LauncherRefused, Server

SIGN_IN = "/sign-in/"
# How long processes may take to finish what they do when everything stops.
STOPPING_SECONDS = 8.0
_LONGEST_COMING_UP = 120.0
_LONGEST_FOR_MAIL = 20.0
_TRIES_BEFORE_UP = 3
_TICK = 0.1
_DATABASE_EVERY = 1.0
_LARGEST_WORKERS = 4


def prepare(environment: dict[str, str], *, use: str, need: Need, stop: threading.Event) -> None:
    """Make the tables and load what is due, or refuse."""
    process = preparing(environment, use=use, need=need)
    while process.poll() is None:
        if stop.wait(_TICK):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(STOPPING_SECONDS)
            process.kill()
            message = "Stopped before the database was prepared: start again to go on."
            raise StartRefused(message)
    if process.returncode:
        message = "The database could not be prepared: the reason stands above."
        raise StartRefused(message)


@dataclass
class Supervisor:
    """The processes of one copy, its database, and the flag that stops them."""

    options: Options
    server: Server
    environment: dict[str, str]
    mark: RunMark
    stop: threading.Event
    _database_due_at: float = field(default=0.0, repr=False)

    def run(self) -> int:
        """Start the processes and watch them until the flag is set."""
        web = Child("web server", self._web_command(), self.environment)
        work, listen = self._command("work"), self._command("listen_for_mail")
        others = [
            *(Child("worker", work, self.environment) for _ in range(self.options.workers)),
            Child("mail listener", listen, self.environment),
        ]
        running = [web]
        try:
            web.start()
            self.mark.tell(self._site())
            self._await_pages(web)
            # Only now, so that the pages have the processors to themselves while they come up.
            for child in [] if self.stop.is_set() else others:
                child.start()
                running.append(child)
            self._await_mail(running)
            if not self.stop.is_set():
                sys.stdout.write(self._words())
                sys.stdout.flush()
            while not self.stop.wait(_TICK):
                self._watch(running)
        finally:
            _tell("Stopping ...")
            stop_all(running, within=STOPPING_SECONDS)
        return 0

    def _await_pages(self, web: Child) -> None:
        site = urlsplit(self._address()).netloc
        deadline = time.monotonic() + _LONGEST_COMING_UP
        while not self.stop.wait(_TICK):
            self._watch([web])
            status = ports.status_of(self.options.host, self.options.port, SIGN_IN, site)
            if status is not None:
                if status >= http.client.BAD_REQUEST:
                    _tell(f"The sign-in page answers with error {status}: see above.")
                return
            if web.ends >= _TRIES_BEFORE_UP or time.monotonic() > deadline:
                message = "The web server does not come up: the reason stands above."
                raise StartRefused(message)

    def _await_mail(self, running: list[Child]) -> None:
        deadline = time.monotonic() + _LONGEST_FOR_MAIL
        while not self.stop.wait(_TICK) and time.monotonic() < deadline:
            self._watch(running)
            if ports.is_open(self.environment["ROOFTREE_MAIL_LISTEN_HOST"], self.options.mail_port):
                return

    def _watch(self, children: list[Child]) -> None:
        self._watch_database()
        for child in children:
            if sentence := child.watch():
                _tell(sentence)

    def _watch_database(self) -> None:
        if time.monotonic() < self._database_due_at:
            return
        self._database_due_at = time.monotonic() + _DATABASE_EVERY
        try:
            if self.server.revive():
                _tell("PostgreSQL had stopped; it runs again.")
        except LauncherRefused as refusal:
            _tell(f"{refusal} Trying again.")

    def _command(self, name: str) -> list[str]:
        return [sys.executable, "-m", "rooftree", name]

    def _web_command(self) -> list[str]:
        workers = 1 if self.options.is_demo else min(os.cpu_count() or 1, _LARGEST_WORKERS)
        return [
            *(sys.executable, "-m", "granian", "rooftree.config.wsgi:application"),
            *("--interface", "wsgi", "--no-ws", "--log-level", "error"),
            *("--host", self.options.host, "--port", str(self.options.port)),
            *("--workers", str(workers), "--blocking-threads", "8"),
            *("--respawn-failed-workers", "--workers-kill-timeout", "5"),
        ]

    def _address(self) -> str:
        return self.environment["ROOFTREE_SITE_ADDRESS"].rstrip("/")

    def _site(self) -> RunningSite:
        return RunningSite(
            pid=os.getpid(),
            address=self._address(),
            settings=self.environment["DJANGO_SETTINGS_MODULE"],
            mail_port=self.options.mail_port,
            is_local_database=self.server.process is not None,
        )

    def _words(self) -> str:
        if self.options.is_demo:
            return announce.demo_words(self._address(), self.options.data, self.server.folder)
        name = self.environment.get("ROOFTREE_ENVIRONMENT", "").upper()
        return announce.site_words(self._address(), name)


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()
