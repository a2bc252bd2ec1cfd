"""What help and guides hold about one colleague: for subject access."""

from typing import Any

from django.db.models import CharField, F, QuerySet, Value
from django.db.models.functions import Coalesce

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import plain
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import (
    Feedback,
    Opening,
    Question,
    Revision,
    SearchEvent,
    Vote,
)

_COLLEAGUE = "staff.colleague"
_AT = F("at")


def held_about(*, actor: Actor, person: Ref) -> list[tuple[str, str]]:
    """Give it for the colleague themselves or for who may read it, oldest first, by one query."""
    if person.kind != _COLLEAGUE or not actor.is_signed_in:
        return []
    is_own = actor.colleague_id == person.id
    if not is_own and not access.may(actor, permissions.READ_PERSONAL_DATA):
        return []
    who = person.id
    kinds = (
        _lines("Searched for", SearchEvent.objects.filter(by_id=who), F("words")),
        _lines("Opened", Opening.objects.filter(by_id=who), F("article__slug")),
        _lines("Wrote", Revision.objects.filter(made_by_id=who), F("title"), F("made_at")),
        _lines("Voted on", Vote.objects.filter(voter_id=who), F("revision__title")),
        _lines("Told us", Feedback.objects.filter(by_id=who), F("text")),
        _lines("Was asked", Question.objects.filter(noted_by_id=who), F("title")),
    )
    rows = sorted(kinds[0].union(*kinds[1:], all=True))
    return [(f"{what}, {plain(when)}", words or "(no words kept)") for when, what, words in rows]


def _lines(what: str, rows: QuerySet[Any], words: F, when: F = _AT) -> QuerySet[Any]:
    said = Value(what, output_field=CharField())
    told = Coalesce(words, Value(""), output_field=CharField())
    return rows.order_by().values_list(when, said, told)
