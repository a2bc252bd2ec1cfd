"""What mail tells."""

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True)
class MailReceived:
    """A raw mail is stored and waits to be read."""

    mail_id: int


@dataclass(frozen=True)
class MailQueued:
    """Copies of an outgoing mail wait to leave."""

    outbound_id: int
    copy_ids: tuple[int, ...]
    leaves_after: timedelta = timedelta(0)


@dataclass(frozen=True)
class CopyLeft:
    """The relay accepted a copy, or a system that is not LIVE kept it: told once a copy.

    It is told in the transaction that settles the copy. A fault of whoever hears it would have the
    mail handed over again, so handlers write to the database and refuse nothing.
    """

    outbound_id: int
    copy_id: int
    recipient: str
    at: datetime
    is_captured: bool


@dataclass(frozen=True)
class CopyFailed:
    """A copy will not leave: the relay refused it for good, or for too long. As `CopyLeft`."""

    outbound_id: int
    recipient: str
    reason: str


@dataclass(frozen=True)
class AddressUnreachable:
    """Mail to an address came back for good."""

    address: str
    outbound_id: int
