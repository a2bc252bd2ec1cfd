"""A real IMAP server for tests: Debian's Dovecot, started on loopback by whoever runs the tests."""

import contextlib
import grp
import imaplib
import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from rooftree.platform.mail.tests.certificates import write_certificate

PROGRAM = Path("/usr/sbin/dovecot")
MISSING = (
    "dovecot-imapd is missing, so fetching is not tested against a real IMAP server."
    " Install it: sudo apt-get install --no-install-recommends dovecot-imapd"
)
USER, PASSWORD = "shared", "a secret ümlaut"
LONGEST = 20
_CONFIGURATION = """
base_dir = {root}/run
state_dir = {root}/state
log_path = {root}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
first_valid_uid = 1
listen = 127.0.0.1
protocols = imap
disable_plaintext_auth = no
mail_location = maildir:{root}/mail/%u
mail_max_userip_connections = 100
shutdown_clients = yes
namespace inbox {{
  inbox = yes
}}
auth_failure_delay = 0
service anvil {{
  chroot =
  unix_listener anvil-auth-penalty {{
    mode = 0
  }}
}}
service stats {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
  }}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={root}/mail/%u
}}
"""
# It ends when its standard input does, so also when the tests are killed.
_UNTIL_LEFT_ALONE = '"$0" -F -c "$1" & cat >/dev/null; kill "$!"; wait "$!"'
PASSWORDS = """
auth_mechanisms = plain login
passdb {{
  driver = passwd-file
  args = {root}/passwd
}}
"""


@dataclass
class Dovecot:
    """The server, its folder, and what one may do to it."""

    root: Path
    port: int
    tls_port: int = 0
    more: str = PASSWORDS
    process: "subprocess.Popen[bytes] | None" = field(default=None, repr=False)

    def start(self) -> None:
        user, group = _whoever()
        values = {"root": self.root, "port": self.port, "tls_port": self.tls_port}
        text = (_CONFIGURATION + self.more).format(user=user, group=group, **values)
        text += "ssl = yes\n" if self.tls_port else "ssl = no\n"
        if self.tls_port:
            text += f"ssl_cert = <{self.root}/cert.pem\nssl_key = <{self.root}/key.pem\n"
        (self.root / "dovecot.conf").write_text(text)
        (self.root / "passwd").write_text(f"{USER}:{{PLAIN}}{PASSWORD}::::::\n")
        for name in ("run", "state", "mail"):
            (self.root / name).mkdir(exist_ok=True)
        options = {}
        if os.getuid() == 0:
            # Dovecot serves no mail as root.
            for path in (self.root, *self.root.rglob("*")):
                shutil.chown(path, user, group)
            options = {"user": user, "group": group, "extra_groups": []}
        command = ["/bin/sh", "-c", _UNTIL_LEFT_ALONE, PROGRAM, self.root / "dovecot.conf"]
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, start_new_session=True, **options
        )
        self._await_answer()

    def stop(self, *, is_sudden: bool = False) -> None:
        assert self.process
        if is_sudden:
            # Its children with it, as when the machine goes down.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.stdin.close()
        self.process.wait(LONGEST)
        self.process = None
        for path in (self.root / "run").glob("*"):
            if path.is_socket() or path.name == "master.pid":
                path.unlink(missing_ok=True)

    def restart(self, *, is_sudden: bool = True) -> None:
        self.stop(is_sudden=is_sudden)
        self.start()

    @property
    def password(self) -> str:
        return PASSWORD

    def empty(self) -> None:
        """Take every folder away; what comes then has new numbers and a new UIDVALIDITY."""
        shutil.rmtree(self.root / "mail" / USER, ignore_errors=True)

    @contextmanager
    def reader(self) -> Iterator[imaplib.IMAP4]:
        """Sign in as somebody with a mail program, who may write."""
        line = imaplib.IMAP4("127.0.0.1", self.port, timeout=LONGEST)
        line.authenticate("PLAIN", lambda _: f"\0{USER}\0{PASSWORD}".encode())
        try:
            yield line
        finally:
            with contextlib.suppress(imaplib.IMAP4.error, OSError):
                line.logout()

    def put(self, *raws: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """Have mails delivered into a folder."""
        with self.reader() as line:
            for raw in raws:
                when = imaplib.Time2Internaldate(at) if at else None
                status, said = line.append(folder, "", when, raw)
                assert status == "OK", said

    def flags(self, folder: str = "INBOX") -> list[bytes]:
        with self.reader() as line:
            line.select(folder, readonly=True)
            return [each for each in line.fetch("1:*", "(FLAGS)")[1] if each]

    def _await_answer(self) -> None:
        deadline = time.monotonic() + LONGEST
        while True:
            with contextlib.suppress(OSError, imaplib.IMAP4.error), self.reader():
                return
            assert time.monotonic() < deadline, (self.root / "log").read_text()
            time.sleep(0.05)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


@contextmanager
def running_dovecot(
    *, has_tls: bool = False, more: str = PASSWORDS, files: Mapping[str, str] | None = None
) -> Iterator[Dovecot]:
    """Start a server in a folder of its own; skips, aloud, where there is none to start."""
    if not PROGRAM.exists():
        pytest.skip(MISSING)
    # Short, because the names of its sockets may be no longer than 100 letters.
    root = Path(tempfile.mkdtemp(prefix="rt-imap-", dir="/tmp"))
    root.chmod(0o755)
    server = Dovecot(root, free_port(), free_port() if has_tls else 0, more)
    try:
        if has_tls:
            write_certificate(root)
        for name, text in (files or {}).items():
            (root / name).write_text(text)
        server.start()
        yield server
    finally:
        if server.process is not None:
            server.stop(is_sudden=True)
        shutil.rmtree(root, ignore_errors=True)


def _whoever() -> tuple[str, str]:
    if os.getuid() == 0:
        return "nobody", "nogroup"
    return pwd.getpwuid(os.getuid()).pw_name, grp.getgrgid(os.getgid()).gr_name
