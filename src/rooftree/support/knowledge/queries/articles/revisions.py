"""The revisions of an article, and two of them line by line."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Q, QuerySet

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import RevisionState
from rooftree.support.knowledge.models import Revision
from rooftree.support.knowledge.rules.articles.comparing import compared_lines

# Two texts of thousands of unlike lines would take minutes to compare.
_MOST_LINES = 3_000


@dataclass(frozen=True)
class RevisionLine:
    """One revision in the history, with what readers said of it."""

    id: int
    number: int
    state: str
    state_words: str
    title: str
    what_changed: str
    made_at: datetime
    made_by_name: str
    sent_by_name: str
    sent_at: datetime | None
    decided_by_name: str
    decided_at: datetime | None
    returned_reason: str
    yes: int
    no: int


@dataclass(frozen=True)
class ComparedLine:
    """One line: "same", "gone" or "new"."""

    kind: str
    text: str


@dataclass(frozen=True)
class Compared:
    """Two revisions line by line, their titles, links and other words for it among the lines."""

    one: RevisionLine
    other: RevisionLine
    lines: tuple[ComparedLine, ...]


def revisions(*, actor: Actor, article_id: int) -> list[RevisionLine]:
    """Give them newest first, to those who keep articles. One query beside standing."""
    if not access.may(actor, permissions.KEEP_ARTICLES):
        return []
    return [_line(row) for row in _rows(article_id)]


def compare(*, actor: Actor, article_id: int, one: int, other: int) -> Compared | None:
    """Compare two revisions by their numbers; None where one is not there."""
    if not access.may(actor, permissions.KEEP_ARTICLES):
        return None
    rows = {row.number: row for row in _rows(article_id).filter(number__in=(one, other))}
    if one not in rows or other not in rows:
        return None
    lines = compared_lines(_text(rows[one]), _text(rows[other]))
    return Compared(
        one=_line(rows[one]),
        other=_line(rows[other]),
        lines=tuple(ComparedLine(kind, text) for kind, text in lines),
    )


def _rows(article_id: int) -> QuerySet[Revision]:
    yes = Count("votes", filter=Q(votes__is_helpful=True))
    no = Count("votes", filter=Q(votes__is_helpful=False))
    return (
        Revision.objects.filter(article_id=article_id).annotate(yes=yes, no=no).order_by("-number")
    )


def _text(row: Revision) -> str:
    """Write all that readers get of a revision."""
    parts = [row.title, "", row.body]
    if row.link:
        parts += ["", row.link]
    if row.keywords:
        parts += ["", f"Other words for it: {row.keywords}"]
    return "\n".join("\n".join(parts).splitlines()[:_MOST_LINES])


def _line(row: Revision) -> RevisionLine:
    counted: dict[str, int] = vars(row)
    return RevisionLine(
        id=row.pk,
        number=row.number,
        state=row.state,
        state_words=str(RevisionState(row.state).label),
        title=row.title,
        what_changed=row.what_changed,
        made_at=row.made_at,
        made_by_name=row.made_by_name,
        sent_by_name=row.sent_by_name,
        sent_at=row.sent_at,
        decided_by_name=row.decided_by_name,
        decided_at=row.decided_at,
        returned_reason=row.returned_reason,
        yes=counted["yes"],
        no=counted["no"],
    )
