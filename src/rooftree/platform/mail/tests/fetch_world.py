"""A mail server, a folder that is fetched from, and what came of it, for tests of faults."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.utils import timezone

from rooftree.platform.mail.actions.fetch_mailbox import fetch_mailbox
from rooftree.platform.mail.imap_conversation import Conversation
from rooftree.platform.mail.models import (
    FetchedMail,
    FetchedMailbox,
    FetchProgress,
    InboundMail,
)
from rooftree.platform.mail.tests.dovecot import Dovecot
from rooftree.platform.mail.tests.factories import raw_mail

SOURCES = Path(__file__).resolve().parents[4]
FOLDER = "Support"


def put(server: Dovecot, count: int) -> list[bytes]:
    """Have mails delivered into the folder."""
    raws = [raw_mail(subject=f"Mail {number}") for number in range(count)]
    server.put(*raws, folder=FOLDER)
    return raws


def fetch(source: FetchedMailbox, times: int = 1) -> FetchProgress:
    """Fetch, without waiting for mails that are put off."""
    for _ in range(times):
        FetchedMail.objects.filter(state="waiting").update(try_at=timezone.now())
        fetch_mailbox(source_id=source.pk)
    return FetchProgress.objects.get(source=source)


def kept() -> Counter[bytes]:
    """Give every mail that was taken in, and how often."""
    return Counter(bytes(raw) for raw in InboundMail.objects.values_list("raw", flat=True))


def fates() -> Counter[str]:
    """Count what became of the mails that fetches met."""
    return Counter(FetchedMail.objects.values_list("state", flat=True))


def fault_of_waiting() -> str:
    return FetchedMail.objects.get(state="waiting").fault


def assert_each_once(raws: list[bytes]) -> None:
    """Nothing lost, nothing doubled, nothing else."""
    assert kept() == Counter(raws)
    assert set(fates()) <= {"taken", "again"}


def before_mail(
    patch: pytest.MonkeyPatch, uid: int, then: Callable[..., Any], *, is_once: bool = True
) -> None:
    """Do something just before that mail is asked for."""
    real, done = Conversation.content, []

    def content(self: Conversation, asked: int, **options: Any) -> bytes:
        if asked == uid and not (is_once and done):
            done.append(asked)
            then(self)
        return real(self, asked, **options)

    patch.setattr(Conversation, "content", content)


def hang_up(conversation: Conversation) -> None:
    """End the conversation as a network does that goes away."""
    conversation._line.shutdown()


def start_fetch(point: str, source: FetchedMailbox) -> "subprocess.Popen[bytes]":
    """Fetch in a process of its own, until it says that it has stopped at the point."""
    facts = connection.settings_dict
    environment = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "rooftree.config.settings.test",
        "PYTHONPATH": str(SOURCES),
        "DATABASE_URL": f"postgresql:///{facts['NAME']}?host={facts['HOST']}"
        f"&user={facts['USER']}&port={facts['PORT']}",
    }
    command = [sys.executable, "-m", f"{__package__}.fetch_child", point, str(source.pk)]
    child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)
    assert child.stdout
    assert child.stdout.readline() == b"stopped\n"
    return child


def kill(child: "subprocess.Popen[bytes]") -> None:
    child.kill()
    assert child.wait(20) == -signal.SIGKILL
    assert child.stdout
    child.stdout.close()
