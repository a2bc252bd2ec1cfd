"""What mail tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class MailReceived:
    """A raw mail is stored and waits to be read."""

    mail_id: int


@dataclass(frozen=True)
class MailQueued:
    """Copies of an outgoing mail wait to leave."""

    outbound_id: int
    copy_ids: tuple[int, ...]


@dataclass(frozen=True)
class AddressUnreachable:
    """Mail to an address came back for good."""

    address: str
    outbound_id: int
