"""What other pages show of enquiries: search, home, help, and what is held about one person."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchWords
from rooftree.support.enquiries import permissions
from rooftree.support.enquiries.models import Enquiry, Message
from rooftree.support.enquiries.queries.desk_counts import open_counts
from rooftree.support.enquiries.queries.standing import levels_worked
from rooftree.support.enquiries.rules.kinds import COLLEAGUE
from rooftree.support.enquiries.rules.why_here import clock_words

_LANES = {0: (0,), 2: (1, 2)}


@dataclass(frozen=True)
class FoundEnquiry:
    """One enquiry that somebody may open; `is_desk` says on which page."""

    id: int
    reference: str
    subject: str
    status: str
    is_desk: bool


def found_enquiries(*, actor: Actor, ids: Sequence[int]) -> list[FoundEnquiry]:
    """Give those of these enquiries that the actor may see."""
    if not actor.is_signed_in:
        return []
    lanes = _lanes_of(actor)
    seen = Q(lane__in=lanes) | Q(asker_id=actor.colleague_id or -1)
    rows = {row.pk: row for row in Enquiry.objects.filter(seen, pk__in=ids)}
    return [
        FoundEnquiry(
            row.pk, row.reference, row.subject, row.get_status_display(), row.lane in lanes
        )
        for row in (rows[pk] for pk in ids if pk in rows)
    ]


def words_to_find(ids: Sequence[int] | None) -> Iterable[SearchWords]:
    """Give the words of these enquiries, or of all."""
    rows = Enquiry.objects.order_by("id") if ids is None else Enquiry.objects.filter(pk__in=ids)
    for row in rows.iterator():
        yield words_of(row)


def words_of(row: Enquiry) -> SearchWords:
    """Give the words that the header search finds an enquiry by."""
    return SearchWords(
        ref=row.ref,
        title=row.subject,
        reference=row.reference,
        words=f"{row.subject} {row.asker_name}".strip(),
    )


def lane_counts(*, actor: Actor) -> dict[int, int] | None:
    """Count the open enquiries of each lane that the actor works on; None for others."""
    lanes = _lanes_of(actor)
    return open_counts(lanes) if lanes else None


def held_about(*, actor: Actor, person: Ref) -> list[tuple[str, str]]:
    """Give what enquiries hold about one colleague, for them or for who may read it."""
    if person.kind != COLLEAGUE or not actor.is_signed_in:
        return []
    is_own = actor.colleague_id == person.id
    if not is_own and not access.may(actor, permissions.READ_PERSONAL_DATA):
        return []
    asked = Message.objects.filter(
        Q(enquiry__asker_id=person.id) | Q(author_id=person.id)
    ).select_related("enquiry")
    return [
        (
            f"{row.enquiry.reference}: {row.enquiry.subject}",
            f"{clock_words(row.at, row.at)} {row.at:%d %B %Y}, {row.author_name}: {row.text}",
        )
        for row in asked.order_by("enquiry_id", "at", "id")
    ]


def _lanes_of(actor: Actor) -> tuple[int, ...]:
    return tuple(lane for level in sorted(levels_worked(actor)) for lane in _LANES[level])
