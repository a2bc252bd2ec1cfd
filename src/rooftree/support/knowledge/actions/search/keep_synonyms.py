"""Keep the words that mean the same: ship them once, add, change, use and leave."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.models import SynonymGroup
from rooftree.support.knowledge.queries.search.asking import keys_of
from rooftree.support.knowledge.rules.search.shipped import shipped_groups
from rooftree.support.knowledge.rules.search.synonym_words import tidy_words

KIND = "knowledge.synonyms"
_FEWEST = 2


class TooFewWords(Exception):
    """A group needs two words that differ; one alone means nothing else."""


class WordsKnown(Exception):
    """Another group in use holds all of these words already."""


@transaction.atomic
def ship_synonyms(*, actor: Actor) -> int:
    """Add the shipped groups that this site never had. Changes no row. Returns how many."""
    access.require(actor, permissions.KEEP_ARTICLES)
    known = set(
        SynonymGroup.objects.exclude(shipped_key=None).values_list("shipped_key", flat=True)
    )
    new = {key: words for key, words in shipped_groups().items() if key not in known}
    keys = iter(keys_of([word for words in new.values() for word in words]))
    rows = [
        SynonymGroup(
            words=list(words),
            keys=[next(keys) for _ in words],
            state=SynonymGroup.State.KEPT,
            origin=SynonymGroup.Origin.SHIPPED,
            shipped_key=key,
            made_at=timezone.now(),
        )
        for key, words in new.items()
    ]
    return len(SynonymGroup.objects.bulk_create(rows))


@transaction.atomic
def add_synonyms(*, actor: Actor, words: Sequence[str]) -> int:
    """Have search take these words for each other from now on. Returns the group's id."""
    access.require(actor, permissions.KEEP_ARTICLES)
    kept, keys = _read(words)
    _refuse_known(keys)
    group = SynonymGroup.objects.create(
        words=kept,
        keys=keys,
        state=SynonymGroup.State.KEPT,
        origin=SynonymGroup.Origin.STAFF,
        made_at=timezone.now(),
        decided_at=timezone.now(),
        decided_by_name=actor.name,
    )
    audit.record(actor, "knowledge.synonyms_added", subject=Ref(KIND, group.pk))
    return group.pk


@transaction.atomic
def change_synonyms(*, actor: Actor, group_id: int, words: Sequence[str]) -> int:
    """Set a group's words, and use it. Returns its id."""
    group = SynonymGroup.objects.select_for_update().get(pk=group_id)
    access.require(actor, permissions.KEEP_ARTICLES)
    group.words, group.keys = _read(words)
    _refuse_known(group.keys, but=group.pk)
    _decide(group, actor, SynonymGroup.State.KEPT)
    audit.record(actor, "knowledge.synonyms_changed", subject=Ref(KIND, group.pk))
    return group.pk


@transaction.atomic
def use_synonyms(*, actor: Actor, group_id: int) -> int:
    """Use a group that was proposed, or that was left before. Returns its id."""
    group = SynonymGroup.objects.select_for_update().get(pk=group_id)
    access.require(actor, permissions.KEEP_ARTICLES)
    _decide(group, actor, SynonymGroup.State.KEPT)
    audit.record(actor, "knowledge.synonyms_used", subject=Ref(KIND, group.pk))
    return group.pk


@transaction.atomic
def leave_synonyms(*, actor: Actor, group_id: int) -> int:
    """Use a group no longer, or refuse a proposal: it isn't proposed again. Returns its id."""
    group = SynonymGroup.objects.select_for_update().get(pk=group_id)
    access.require(actor, permissions.KEEP_ARTICLES)
    _decide(group, actor, SynonymGroup.State.REFUSED)
    audit.record(actor, "knowledge.synonyms_left", subject=Ref(KIND, group.pk))
    return group.pk


def _read(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Tidy the words, each with its key; what has the same key as another is left out."""
    tidied = tidy_words(words)
    by_key: dict[str, str] = {}
    for word, key in zip(tidied, keys_of(tidied), strict=True):
        if key:
            by_key.setdefault(key, word)
    if len(by_key) < _FEWEST:
        raise TooFewWords(", ".join(words))
    return list(by_key.values()), list(by_key)


def _refuse_known(keys: Sequence[str], *, but: int = 0) -> None:
    groups = SynonymGroup.objects.filter(state=SynonymGroup.State.KEPT, keys__contains=keys)
    if groups.exclude(pk=but).exists():
        raise WordsKnown(", ".join(keys))


def _decide(group: SynonymGroup, actor: Actor, state: str) -> None:
    group.state = state
    group.decided_at = timezone.now()
    group.decided_by_name = actor.name
    group.save()
