"""The words that mean the same, for those who keep them."""

from dataclasses import dataclass

from django.db.models import Case, F, Value, When

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import SynonymGroup

STATES = SynonymGroup.State.choices
ORIGINS = SynonymGroup.Origin.choices


@dataclass(frozen=True)
class SynonymsWanted:
    """Which groups; empty is any."""

    state: str = ""
    origin: str = ""
    words: str = ""


@dataclass(frozen=True)
class SynonymLine:
    """One group of words that search takes for each other, or may."""

    id: int
    words: tuple[str, ...]
    state: str
    state_words: str
    origin_words: str
    because: str
    decided_by: str

    @property
    def shown(self) -> str:
        """Give the words in one line."""
        return ", ".join(self.words)


def synonym_groups(
    *, actor: Actor, wanted: SynonymsWanted, offset: int, limit: int
) -> tuple[list[SynonymLine], int]:
    """Give groups and how many there are: proposals first, then what staff added latest."""
    access.require(actor, permissions.KEEP_ARTICLES)
    rows = SynonymGroup.objects.annotate(
        turn=Case(
            When(state=SynonymGroup.State.PROPOSED, then=Value(0)),
            When(origin=SynonymGroup.Origin.SHIPPED, then=Value(2)),
            default=Value(1),
        )
    )
    if wanted.state:
        rows = rows.filter(state=wanted.state)
    if wanted.origin:
        rows = rows.filter(origin=wanted.origin)
    if wanted.words:
        rows = rows.filter(words__icontains=wanted.words)
    ordered = rows.order_by("turn", F("decided_at").desc(nulls_last=True), "words", "id")
    return [_line(row) for row in ordered[offset : offset + limit]], rows.count()


def synonym_group(*, actor: Actor, group_id: int) -> SynonymLine | None:
    """Give one group, or None where there is none of that number."""
    access.require(actor, permissions.KEEP_ARTICLES)
    row = SynonymGroup.objects.filter(pk=group_id).first()
    return None if row is None else _line(row)


def _line(row: SynonymGroup) -> SynonymLine:
    return SynonymLine(
        id=row.pk,
        words=tuple(row.words),
        state=row.state,
        state_words=row.get_state_display(),
        origin_words=row.get_origin_display(),
        because=row.because,
        decided_by=row.decided_by_name,
    )
