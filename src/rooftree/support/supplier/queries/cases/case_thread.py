"""What happened on a case, newest first: messages, notes and the log."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.files.interface import FileLine
from rooftree.platform.mail import interface as mail
from rooftree.platform.references.interface import Actor
from rooftree.support.supplier import permissions
from rooftree.support.supplier.choices import Author, Direction
from rooftree.support.supplier.models import CaseEvent, CaseMessage, CaseNote, SupplierCase
from rooftree.support.supplier.rules.cases.log_words import LogFacts, is_key, title_of
from rooftree.support.supplier.rules.cases.words import clock

_CHANNELS = {"mail": "by mail", "portal": "in the portal", "phone": "by telephone"}


@dataclass(frozen=True)
class ThreadItem:
    """One line: "message", "note" or "event". `sent` says how an outgoing mail stands."""

    what: str
    at: datetime
    clock: str
    title: str
    byline: str
    text: str = ""
    quoted: str = ""
    is_key: bool = False
    id: int | None = None
    sent: str = ""
    sent_shape: str = ""
    may_take_back: bool = False
    is_taken_back: bool = False
    asks_because: str = ""
    files: tuple[FileLine, ...] = ()
    mail_id: int | None = None


@dataclass(frozen=True)
class CaseThread:
    """The lines, and the newest message: what a writer has seen. `automatic`: a machine's first."""

    items: tuple[ThreadItem, ...]
    seen: int
    automatic: str = ""

    def taken_back(self, number: str) -> str:
        """Give the words of a reply that was taken back, by its number; nothing for another."""
        named = (item for item in self.items if item.is_taken_back and str(item.id) == number)
        return next((item.text for item in named), "")


def case_thread(case: SupplierCase, *, at: datetime, supplier: str) -> CaseThread:
    """Read it all in five queries at most."""
    messages = list(case.messages.select_related("handed_in_by"))
    notes, log = list(case.notes.all()), list(case.log.all())
    kept = [row.file_ids for row in messages] + [row.file_ids for row in notes]
    known = _files({file_id for file_ids in kept for file_id in file_ids})
    looks = _looks(messages)
    told = _told(messages)
    items = [_event(row, at, supplier) for row in log if _key(row) not in told]
    items += [_message(row, known, looks, at, supplier) for row in messages]
    items += [_note(row, known, at) for row in notes]
    # What the log tells of a message stands where the message does, among lines of its instant.
    place = {id_of: number for number, row in enumerate(log) if (id_of := told.get(_key(row)))}
    order = {row.pk: number for number, row in enumerate(log)}
    automatic = [clock(row.at, at) for row in messages if _is_automatic(row)]

    def newest(item: ThreadItem) -> tuple[datetime, int]:
        places = place if item.what == "message" else order if item.what == "event" else {}
        return item.at, places.get(item.id or 0, len(log))

    return CaseThread(
        tuple(sorted(items, key=newest, reverse=True)),
        max((row.pk for row in messages), default=0),
        automatic[0] if automatic else "",
    )


def files_of(case: SupplierCase) -> tuple[FileLine, ...]:
    """Give the files that the case was raised with."""
    known = _files(set(case.file_ids))
    return tuple(known[number] for number in case.file_ids if number in known)


def file_of_case(*, actor: Actor, case_id: int, file_id: int) -> bool:
    """Whether the file is on the case, a message or a note of it, for who works on cases."""
    access.require(actor, permissions.WORK_CASES)
    # PostgreSQL compares no array with what no file's number can be.
    if file_id >= 2**63:
        return False
    raised = SupplierCase.objects.filter(pk=case_id, file_ids__contains=[file_id])
    said = CaseMessage.objects.filter(case=case_id, file_ids__contains=[file_id])
    noted = CaseNote.objects.filter(case=case_id, file_ids__contains=[file_id])
    return any(rows.exists() for rows in (raised, said, noted))


def _is_automatic(row: CaseMessage) -> bool:
    return row.author == Author.AUTOMATIC and row.direction == Direction.IN


def _files(ids: set[int]) -> dict[int, FileLine]:
    return {line.id: line for line in files.file_lines(ids)} if ids else {}


def _looks(messages: Sequence[CaseMessage]) -> set[int]:
    arrived = [row.inbound_id for row in messages if row.inbound_id is not None]
    return set(mail.mails_with_html(arrived)) if arrived else set()


def _message(
    row: CaseMessage,
    known: dict[int, FileLine],
    looks: set[int],
    at: datetime,
    supplier: str,
) -> ThreadItem:
    fact = LogFacts("message", direction=row.direction, author=row.author, channel=row.channel)
    sent, shape = _sent(row, at)
    parts = [row.author_name, _CHANNELS[row.channel]]
    if row.handed_in_by:
        parts.append(f"handed in by {row.handed_in_by.name}")
    return ThreadItem(
        what="message",
        id=row.pk,
        at=row.at,
        clock=clock(row.at, at),
        title=_title(row, fact, supplier),
        byline=", ".join(part for part in parts if part),
        text=row.text,
        quoted=row.quoted,
        is_key=row.asks,
        sent=sent,
        sent_shape=shape,
        may_take_back=_is_waiting(row) and row.ladder_step is None,
        is_taken_back=row.taken_back_at is not None,
        asks_because=row.asks_because if row.asks else "",
        files=tuple(known[number] for number in row.file_ids if number in known),
        mail_id=row.inbound_id if row.inbound_id in looks else None,
    )


def _title(row: CaseMessage, fact: LogFacts, supplier: str) -> str:
    if row.ladder_step is not None:
        return f"We wrote to step {row.ladder_step} of the ladder"
    return title_of(fact, supplier=supplier)


def _is_waiting(row: CaseMessage) -> bool:
    is_settled = row.left_at or row.failed_because or row.taken_back_at
    return row.outbound_id is not None and not is_settled


def _sent(row: CaseMessage, at: datetime) -> tuple[str, str]:
    if row.taken_back_at:
        return f"Taken back {clock(row.taken_back_at, at)}, never sent", "off"
    if row.failed_because:
        return f"Not sent: {row.failed_because}", "late"
    if _is_waiting(row):
        return "On its way, not yet sent", "wait"
    if row.outbound_id is not None and row.left_at:
        return f"Sent {clock(row.left_at, at)}", "done"
    return "", ""


def _note(row: CaseNote, known: dict[int, FileLine], at: datetime) -> ThreadItem:
    return ThreadItem(
        what="note",
        id=row.pk,
        at=row.at,
        clock=clock(row.at, at),
        title="Internal note, never sent",
        byline=f"{row.author_name}, by mail" if row.inbound_id else row.author_name,
        text=row.text,
        files=tuple(known[number] for number in row.file_ids if number in known),
    )


def _key(row: CaseEvent) -> tuple[str, str, datetime]:
    return row.what, row.direction, row.at


def _told(messages: Sequence[CaseMessage]) -> dict[tuple[str, str, datetime], int]:
    """Say which lines of the log a message on the case tells already."""
    what = CaseEvent.What.MESSAGE.value
    return {
        (what, row.direction, instant): row.pk
        for row in messages
        for instant in (row.at, row.left_at)
        if instant
    }


def _event(row: CaseEvent, at: datetime, supplier: str) -> ThreadItem:
    fact = LogFacts(
        row.what, row.kind, row.status, row.direction, row.author, row.channel, row.priority
    )
    return ThreadItem(
        what="event",
        id=row.pk,
        at=row.at,
        clock=clock(row.at, at),
        title=title_of(fact, supplier=supplier),
        byline=row.actor_name,
        text=row.words,
        is_key=is_key(fact),
    )
