"""What a fetch works with: the folders that mail is fetched from."""

from dataclasses import dataclass

from rooftree.platform.mail.models import FetchedMail, FetchedMailbox, FetchProgress
from rooftree.platform.mail.rules.fetch_settings import FetchSettings


@dataclass(frozen=True)
class FetchSource:
    """A folder to fetch from, and the address of the mailbox that its mail is for."""

    id: int
    address: str
    settings: FetchSettings


@dataclass(frozen=True)
class FetchedSoFar:
    """How far the fetching of a folder has got. `uid_validity` is None before the first fetch."""

    uid_validity: int | None
    highest_uid: int


def sources_to_fetch() -> list[int]:
    """Give the folders that are not paused, of mailboxes in use."""
    rows = FetchedMailbox.objects.filter(is_paused=False, mailbox__is_in_use=True)
    return list(rows.order_by("pk").values_list("pk", flat=True))


def source_to_fetch(source_id: int) -> FetchSource | None:
    """Find one; None while it is paused."""
    row = FetchedMailbox.objects.select_related("mailbox").filter(pk=source_id).first()
    return None if row is None or row.is_paused else source_of(row)


def source_of(row: FetchedMailbox) -> FetchSource:
    """Give a row's settings."""
    return FetchSource(row.pk, row.mailbox.address.lower(), settings_of(row))


def settings_of(row: FetchedMailbox) -> FetchSettings:
    """Give what a row says, without the row."""
    names = FetchSettings.__dataclass_fields__
    return FetchSettings(**{name: getattr(row, name) for name in names})


def fetched_so_far(source_id: int) -> FetchedSoFar:
    """Give how far it has got."""
    row = FetchProgress.objects.filter(source_id=source_id).first()
    return FetchedSoFar(row.uid_validity, row.highest_uid) if row else FetchedSoFar(None, 0)


def fetched_source(fetched_id: int) -> int | None:
    """Give the folder that a fetched mail lies in."""
    return FetchedMail.objects.filter(pk=fetched_id).values_list("source_id", flat=True).first()
