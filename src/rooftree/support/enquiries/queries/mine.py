"""The enquiries that somebody asked or was let in on, and their public threads."""

from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.choices import Status
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.crew import crew_at
from rooftree.support.enquiries.queries.reopening import begins_anew
from rooftree.support.enquiries.queries.rows import who_asks
from rooftree.support.enquiries.queries.taking_part import let_in
from rooftree.support.enquiries.queries.thread import ThreadItem, file_is_public, public_items
from rooftree.support.enquiries.rules.tags import Tag, status_tag
from rooftree.support.enquiries.rules.why_here import clock_words

OWN_ENQUIRY = "enquiries.own"
SHOWN = 100


@dataclass(frozen=True)
class MyEnquiry:
    """One enquiry in a reader's list. `asked_by` is empty for one's own."""

    id: int
    reference: str
    subject: str
    tag: Tag
    is_open: bool
    asked: str
    latest_word: str
    asked_by: str


@dataclass(frozen=True)
class MyThread:
    """One enquiry as its asker sees it: nothing internal, nothing of other teams."""

    line: MyEnquiry
    owner: str
    level_owner: str
    is_urgent: bool
    begins_anew: bool
    thread: tuple[ThreadItem, ...]


def my_enquiries(*, actor: Actor, at: datetime, is_open_only: bool = False) -> list[MyEnquiry]:
    """Give what the actor asked or takes part in, open ones first, the newest word first."""
    if actor.colleague_id is None:
        return []
    # Apart, so that PostgreSQL finds both by their indexes; together, so that it is asked once.
    asked = Enquiry.objects.filter(asker_id=actor.colleague_id).order_by().values("pk")
    rows = Enquiry.objects.filter(pk__in=asked.union(let_in(actor).order_by().values("enquiry_id")))
    rows = rows.order_by("-latest_word_at", "-id").select_related("asker")
    if is_open_only:
        rows = rows.exclude(status=Status.CLOSED)
    lines = [_line(row, at, actor) for row in rows[:SHOWN]]
    return sorted(lines, key=lambda line: not line.is_open)


def my_thread(*, actor: Actor, enquiry_id: int, at: datetime) -> MyThread | None:
    """Read the public thread; None where there is none, refused to whom nobody let in."""
    row = _own(actor, enquiry_id)
    if row is None:
        return None
    return MyThread(
        line=_line(row, at, actor),
        owner=crew_at(at).owner_name(row),
        level_owner=row.level_owner.name if row.level_owner else "",
        is_urgent=row.lane == 1,
        begins_anew=begins_anew(row, at),
        thread=tuple(public_items(row, at)),
    )


def file_of_my_enquiry(*, actor: Actor, enquiry_id: int, file_id: int) -> bool:
    """Whether the actor may read the enquiry and the file is on its public thread."""
    row = _own(actor, enquiry_id)
    return row is not None and file_is_public(row, file_id)


def _own(actor: Actor, enquiry_id: int) -> Enquiry | None:
    joined = Enquiry.objects.select_related("owner", "level_owner")
    row = joined.filter(pk=enquiry_id).first()
    if row is None:
        return None
    is_own = actor.colleague_id is not None and row.asker_id == actor.colleague_id
    if not is_own and not let_in(actor).filter(enquiry=row).exists():
        raise access.NotAllowed(OWN_ENQUIRY)
    return row


def _line(row: Enquiry, at: datetime, actor: Actor) -> MyEnquiry:
    is_own = row.asker_id == actor.colleague_id
    return MyEnquiry(
        id=row.pk,
        reference=row.reference,
        subject=row.subject,
        tag=_tag(row),
        is_open=row.is_open,
        asked=clock_words(row.received_at, at),
        latest_word=clock_words(row.latest_word_at, at),
        asked_by="" if is_own else who_asks(row),
    )


def _tag(row: Enquiry) -> Tag:
    """Say it from the asker's side."""
    if row.status == Status.WAITING_ASKER:
        return Tag("Waiting for you", "ask")
    if row.status in {Status.WAITING_TEAM, Status.WITH_SUPPLIER, Status.IN_HAND}:
        return Tag("In hand", "work")
    return status_tag(row.status, "", row.lane)
