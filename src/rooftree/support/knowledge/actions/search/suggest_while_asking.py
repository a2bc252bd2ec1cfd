"""Put articles before somebody who writes to the team, and note which they were."""

from dataclasses import dataclass

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.note_search import (
    Looked,
    already_shown,
    note_search,
)
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.queries.search.addresses import article_address
from rooftree.support.knowledge.queries.search.search import suggest


@dataclass(frozen=True)
class Writing:
    """What somebody has written so far. Of its words only those of the subject are kept."""

    subject: str
    text: str
    help_key: str = ""
    search_id: int | None = None


@dataclass(frozen=True)
class Suggestion:
    """An article that likely answers the question."""

    article_id: int
    title: str
    snippet: str
    address: str


@dataclass(frozen=True)
class Suggested:
    """What is put before a writer. `is_new`: some of it they have not been shown before."""

    lines: tuple[Suggestion, ...] = ()
    search_id: int | None = None
    is_new: bool = False


def suggest_while_asking(*, actor: Actor, writing: Writing) -> Suggested:
    """Suggest articles, or nothing rather than nonsense."""
    found = suggest(actor=actor, text=f"{writing.subject}\n{writing.text}")
    if not found:
        return Suggested(search_id=writing.search_id)
    ids = tuple(one.article_id for one in found)
    before = already_shown(actor=actor, search_id=writing.search_id)
    number = _noted(actor, writing, ids)
    lines = tuple(
        Suggestion(
            one.article_id,
            one.title,
            one.snippet,
            article_address(one.slug, Place.ASKING, number),
        )
        for one in found
    )
    return Suggested(lines, number, is_new=not before.issuperset(ids))


def _noted(actor: Actor, writing: Writing, ids: tuple[int, ...]) -> int | None:
    """Note it as one search, however long it is written at; of nobody known there is none."""
    if actor.colleague_id is None:
        return None
    looked = Looked(writing.subject, len(ids), writing.help_key, ids)
    return note_search(actor=actor, place=Place.ASKING, looked=looked, search_id=writing.search_id)
