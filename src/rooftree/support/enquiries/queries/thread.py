"""The thread of an enquiry, as the team sees it and as its asker sees it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rooftree.platform.files import interface as files
from rooftree.platform.staff import interface as staff
from rooftree.support.enquiries.models import (
    Enquiry,
    EnquiryLogEntry,
    HeldFile,
    Message,
    Note,
    TeamMessage,
)
from rooftree.support.enquiries.queries.mail_looks import with_mails
from rooftree.support.enquiries.queries.taking_part import addresses_taking_part, public_messages
from rooftree.support.enquiries.rules.log_words import LogFacts, log_words
from rooftree.support.enquiries.rules.tags import Tag, proof_tag
from rooftree.support.enquiries.rules.why_here import clock_words


@dataclass(frozen=True)
class ThreadFile:
    """A file of a message."""

    id: int
    name: str
    size: int
    is_quarantined: bool
    reason: str = ""
    is_repeated: bool = False


@dataclass(frozen=True)
class ThreadItem:
    """One part of a thread: "in", "out", "note", "asked", "answered" or "line"."""

    kind: str
    at: datetime
    clock: str
    name: str = ""
    aside: str = ""
    answers_to: str = ""
    text: str = ""
    quoted: str = ""
    tag: Tag | None = None
    is_participant: bool = True
    files: tuple[ThreadFile, ...] = ()
    id: int | None = None
    mail_id: int | None = None

    @property
    def own_files(self) -> tuple[ThreadFile, ...]:
        """Files but for pictures that the sender puts into every mail."""
        return tuple(file for file in self.files if not file.is_repeated)

    @property
    def repeated_files(self) -> tuple[ThreadFile, ...]:
        """Pictures that the sender puts into every mail."""
        return tuple(file for file in self.files if file.is_repeated)

    @property
    def may_be_let_in(self) -> bool:
        """Whether the team may have the writer take part."""
        return self.kind == "in" and not self.is_participant and bool(self.aside)

    @property
    def initials(self) -> str:
        """Two letters for the round mark."""
        parts = [part for part in self.name.replace("@", " ").split() if part[:1].isalpha()]
        return "".join(part[0] for part in parts[:2]).upper()


def public_items(enquiry: Enquiry, at: datetime) -> list[ThreadItem]:
    """Give only what passed between the asker and the team; how senders are proved is the desk's."""
    messages = list(public_messages(enquiry))
    known = _files(messages)
    items = [_message(row, known, at) for row in messages]
    return [
        replace(item, tag=None, is_participant=True, answers_to="") for item in with_mails(items)
    ]


def all_items(enquiry: Enquiry, at: datetime) -> list[ThreadItem]:
    """Give messages, notes, what other teams said, and the log, in order."""
    messages = list(enquiry.messages.all())
    asked = list(TeamMessage.objects.filter(question__enquiry=enquiry).select_related("question"))
    notes = list(Note.objects.filter(enquiry=enquiry))
    known, let_in = _files([*messages, *asked, *notes]), addresses_taking_part(enquiry)
    items = [_message(row, known, at, let_in) for row in messages]
    items += [_team_message(row, known, at) for row in asked]
    items += [_note(row, known, at) for row in notes]
    items = with_mails(items)
    items += _lines(enquiry, at)
    return _joined(sorted(items, key=lambda item: (item.at, item.kind == "line")))


def file_is_public(enquiry: Enquiry, file_id: int) -> bool:
    """Whether the file is on the thread that the asker sees."""
    return public_messages(enquiry).filter(file_ids__contains=[file_id]).exists()


def file_is_here(enquiry: Enquiry, file_id: int) -> bool:
    """Whether the file is anywhere on the enquiry."""
    asked = TeamMessage.objects.filter(question__enquiry=enquiry)
    noted = Note.objects.filter(enquiry=enquiry)
    kept = (enquiry.messages.all(), asked, noted)
    return any(rows.filter(file_ids__contains=[file_id]).exists() for rows in kept)


def needed_files(file_ids: Collection[int]) -> set[int]:
    """Give those of these files that were put on an enquiry by hand, or wait to be.

    Mail keeps its own.
    """
    wanted = set(file_ids)
    waiting = HeldFile.objects.filter(file_id__in=wanted).order_by()
    held = set(waiting.values_list("file_id", flat=True))
    for model in (Message, Note, TeamMessage):
        rows = model.objects.filter(inbound_id=None, file_ids__overlap=list(wanted)).order_by()
        for found in rows.values_list("file_ids", flat=True):
            held |= wanted & set(found)
    return held


def mail_is_here(enquiry: Enquiry, mail_id: int) -> bool:
    """Whether the mail is anywhere on the enquiry."""
    kept = (
        enquiry.messages.all(),
        TeamMessage.objects.filter(question__enquiry=enquiry),
        Note.objects.filter(enquiry=enquiry),
        enquiry.log.all(),
    )
    return any(rows.filter(inbound_id=mail_id).exists() for rows in kept)


def _files(rows: Sequence[Message | TeamMessage | Note]) -> dict[int, files.FileLine]:
    ids = {file_id for row in rows for file_id in row.file_ids}
    return {line.id: line for line in files.file_lines(ids)} if ids else {}


def _these(ids: Iterable[int], known: dict[int, files.FileLine]) -> tuple[ThreadFile, ...]:
    lines = [known[file_id] for file_id in ids if file_id in known]
    return tuple(ThreadFile(f.id, f.name, f.size, f.is_quarantined, f.reason) for f in lines)


def _message(
    row: Message,
    known: dict[int, files.FileLine],
    at: datetime,
    let_in: Collection[str] = (),
) -> ThreadItem:
    return ThreadItem(
        kind=row.direction,
        id=row.pk,
        at=row.at,
        clock=clock_words(row.at, at),
        name=row.author_name,
        aside=row.address if row.direction == "in" else f"to {row.address}",
        answers_to=row.reply_to,
        text=row.text,
        quoted=row.quoted,
        tag=proof_tag(row.proof) if row.proof else None,
        is_participant=row.is_participant or row.address.casefold() in let_in,
        files=_these(row.file_ids, known),
        mail_id=row.inbound_id,
    )


def _team_message(row: TeamMessage, known: dict[int, files.FileLine], at: datetime) -> ThreadItem:
    is_asked = row.direction == TeamMessage.Direction.ASKED
    return ThreadItem(
        kind=row.direction,
        at=row.at,
        clock=clock_words(row.at, at),
        name=row.author_name if is_asked else row.question.name,
        aside=f"asked {row.question.name}" if is_asked else f"{row.address}, to the desk",
        text=row.text,
        quoted=row.quoted,
        tag=proof_tag(row.proof) if row.proof else None,
        is_participant=row.is_participant,
        files=_these(row.file_ids, known),
        mail_id=row.inbound_id,
    )


def _note(row: Note, known: dict[int, files.FileLine], at: datetime) -> ThreadItem:
    return ThreadItem(
        kind="note",
        at=row.at,
        clock=clock_words(row.at, at),
        name=row.author_name,
        aside="by mail" if row.inbound_id else "",
        text=row.text,
        files=_these(row.file_ids, known),
        mail_id=row.inbound_id,
    )


def _lines(enquiry: Enquiry, at: datetime) -> list[ThreadItem]:
    rows = list(enquiry.log.all())
    owners = {int(r.after) for r in rows if r.kind == EnquiryLogEntry.Kind.OWNER and r.after}
    names = {str(c.id): c.name for c in staff.colleagues(owners)} if owners else {}
    has_service = any(row.kind == EnquiryLogEntry.Kind.SERVICE for row in rows)
    services = {str(s.id): s.name for s in staff.services()} if has_service else {}
    items = []
    for row in rows:
        facts = LogFacts(row.kind, row.before, row.after, row.words, row.actor_name, row.actor_id)
        words = log_words(facts, names=names, services=services, how=enquiry.get_how_display())
        if words:
            items.append(ThreadItem("line", row.at, clock_words(row.at, at), text=words))
    return items


def _joined(items: list[ThreadItem]) -> list[ThreadItem]:
    """Put lines that follow one another into one, each with its time."""
    joined: list[ThreadItem] = []
    for item in items:
        if item.kind != "line":
            joined.append(item)
            continue
        words = f"{item.clock} {item.text}"
        if joined and joined[-1].kind == "line":
            words = f"{joined.pop().text} {words}"
        joined.append(ThreadItem("line", item.at, item.clock, text=words))
    return joined
