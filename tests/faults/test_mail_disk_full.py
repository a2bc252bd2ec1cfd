"""A full disk: mail waits, and goes on by itself once there is room."""

import os
import subprocess
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from rooftree.platform.mail.interface import receive_mail, settle_mail
from rooftree.platform.mail.tests.factories import (
    MAILBOX,
    ToyClaimer,
    fate_of,
    make_mailbox,
    only_claims,
    raw_mail,
)

# A mail that fails by its own fault is given up after fewer.
MANY_TRIES = 8
LOUDLY = (
    "SKIPPED: a small disk can be made only by root (mount -t tmpfs): the full disk is not tested."
)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", str(folder)]
    made = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False)
    if not made or made.returncode:
        with warnings.catch_warnings():
            warnings.simplefilter("default")
            warnings.warn(LOUDLY, stacklevel=1)
        pytest.skip(LOUDLY)
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def with_attachment() -> bytes:
    head, _, body = raw_mail().partition(b"\r\n\r\n")
    kept = b"\r\n".join(
        line for line in head.split(b"\r\n") if not line.lower().startswith((b"content", b"mime"))
    )
    return (
        kept
        + b'\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\n'
        + body
        + b'--b\r\nContent-Disposition: attachment; filename="plan.txt"\r\n\r\n'
        + b"word " * 60_000
        + b"\r\n--b--\r\n"
    )


@pytest.mark.django_db
class AFullDisk:
    def test_makes_mail_wait_and_loses_none(self, small_disk, settings):
        settings.FILES_ROOT = small_disk
        make_mailbox()
        mail_id = receive_mail(
            raw=with_attachment(), recipients=[MAILBOX], envelope_sender=None, came_by="smtp"
        )
        toy = ToyClaimer()
        with only_claims(toy):
            for _ in range(MANY_TRIES):
                with pytest.raises(OSError, match="No space left"):
                    settle_mail(mail_id=mail_id)
            assert fate_of(mail_id) == ("received", "There was no room on the disk.")
            assert not [path for path in small_disk.rglob("*") if path.is_file()]
            bigger = ["mount", "-o", "remount,size=10m", str(small_disk)]
            subprocess.run(bigger, check=True)
            assert settle_mail(mail_id=mail_id) == "filed"
        assert [each.name for each in toy.filed[0].attachments] == ["plan.txt"]
