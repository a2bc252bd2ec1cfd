"""What readers said of an article, by revision and without their names."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import WhyNot
from rooftree.support.knowledge.models import Vote


@dataclass(frozen=True)
class WhyLine:
    """Why it did not help one reader; `words` may be empty."""

    words_of_reason: str
    words: str
    at: datetime


@dataclass(frozen=True)
class RevisionVotes:
    """What readers said of one revision; its reasons, newest first."""

    number: int
    yes: int
    no: int
    reasons: tuple[WhyLine, ...]


def votes_of(*, actor: Actor, article_id: int) -> list[RevisionVotes]:
    """Give the revisions that somebody voted on, newest first."""
    access.require(actor, permissions.KEEP_ARTICLES)
    by_number: dict[int, list[Vote]] = defaultdict(list)
    for row in Vote.objects.filter(revision__article=article_id).select_related("revision"):
        by_number[row.revision.number].append(row)
    return [_counted(number, by_number[number]) for number in sorted(by_number, reverse=True)]


def _counted(number: int, rows: list[Vote]) -> RevisionVotes:
    against = [row for row in rows if not row.is_helpful]
    reasons = (WhyLine(_said(row), row.words, row.at) for row in against)
    return RevisionVotes(number, len(rows) - len(against), len(against), tuple(reasons))


def _said(row: Vote) -> str:
    if row.why_not == WhyNot.OTHER and not row.words:
        return "No reason given"
    return str(WhyNot(row.why_not).label)
