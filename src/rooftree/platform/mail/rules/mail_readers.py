"""Who may read a mail beside the mailroom: the module whose record it is filed under says so."""

from collections.abc import Callable

from rooftree.platform.references.interface import Actor

# Asked with the record's id and the mail's; queries the database, changes nothing.
MayRead = Callable[[Actor, int, int], bool]
_READERS: dict[str, MayRead] = {}


def register_mail_readers(kind: str, may_read: MayRead) -> None:
    """Name who may read mails that are filed under records of this kind; from `apps.py`."""
    _READERS[kind] = may_read


def readers_of(kind: str) -> MayRead | None:
    """Give what says so; None where only the mailroom reads them."""
    return _READERS.get(kind)
