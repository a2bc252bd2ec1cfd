"""How the audit calls mails and mailboxes: never by a subject or a person's address."""

from collections.abc import Callable, Mapping, Sequence

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.platform.mail.interface import mailboxes
from rooftree.platform.references.interface import Actor

Titles = Callable[[Actor, Sequence[int]], Mapping[int, str]]


def _numbered(words: str) -> Titles:
    def titles(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
        return {one: f"{words} {one}" for one in ids}

    return titles


def _mailboxes(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
    return {box.id: f"Mailbox {box.address}" for box in mailboxes() if box.id in ids}


def _link(name: str) -> Callable[[int], str]:
    return lambda record_id: reverse(name, args=[record_id])


HISTORIES = (
    HistoryKind("mail.inbound", (), _numbered("Mail in"), _link("mail.received_one")),
    HistoryKind("mail.outbound", (), _numbered("Mail out")),
    HistoryKind("mail.copy", (), _numbered("Mail to one reader"), _link("mail.outbox_one")),
    HistoryKind("mail.bounce", (), _numbered("Returned mail")),
    HistoryKind(
        "mail.fetched",
        (HistoryTable("mail.FetchedMailbox", "Where mail is fetched from"),),
        _numbered("Fetched mailbox"),
        _link("mail.fetched_one"),
    ),
    HistoryKind("mail.disposal", (), _numbered("Disposal of mail"), _link("mail.disposal")),
    HistoryKind("mail.search", (), _numbered("Search of mail")),
    HistoryKind(
        "mail.hold",
        (HistoryTable("mail.LegalHold", "Legal hold"),),
        _numbered("Legal hold"),
        _link("mail.lift_hold"),
    ),
    HistoryKind(
        "mail.keeping",
        (HistoryTable("mail.RetentionRule", "Rule of keeping"),),
        _numbered("Rule of keeping mail"),
    ),
    HistoryKind("mail.mailbox", (HistoryTable("mail.Mailbox", "Mailbox"),), _mailboxes),
)
