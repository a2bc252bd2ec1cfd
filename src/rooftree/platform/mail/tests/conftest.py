"""Fixtures of mail's tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rooftree.platform.mail.tests.dovecot import Dovecot, running_dovecot
from rooftree.platform.mail.tests.factories import ToyClaimer, only_claims
from rooftree.platform.mail.tests.sink import Sink, running_sink


@pytest.fixture(autouse=True)
def _own_files(settings: object, tmp_path: Path) -> None:
    settings.FILES_ROOT = tmp_path / "files"  # type: ignore[attr-defined]


@pytest.fixture
def claimer() -> Iterator[ToyClaimer]:
    """A claimer that takes everything, and is the only one asked."""
    toy = ToyClaimer()
    with only_claims(toy):
        yield toy


@pytest.fixture
def sink() -> Iterator[Sink]:
    with running_sink() as relay:
        yield relay


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A real IMAP server."""
    with running_dovecot() as server:
        yield server


@pytest.fixture
def emptied_dovecot(dovecot: Dovecot) -> Dovecot:
    """The server without any mail."""
    dovecot.empty()
    return dovecot
