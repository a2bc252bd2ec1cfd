"""The record that somebody came to the help from, named only where they may see it."""

from django.apps import apps

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots.interface import SearchableEntry, filled


def known_ref(text: str) -> Ref | None:
    """Read a reference from an address; None for anything that no module can own."""
    ref = Ref.parse(text)
    if ref is None:
        return None
    module, _, thing = ref.kind.partition(".")
    is_word = thing.replace("_", "").isalnum() and thing.isascii()
    return ref if is_word and module in apps.app_configs else None


def record_title(actor: Actor, ref: Ref | None) -> str:
    """Give the record's title where the header search, or its history, names it to the reader."""
    if ref is None or not actor.is_signed_in:
        return ""
    for entry in filled("searchable", SearchableEntry):
        if entry.kind == ref.kind:
            return next((hit.title for hit in entry.hits(actor, [ref.id])), "")
    kind = access.history_kind(ref.kind)
    return (kind.title(actor, ref.id) or "") if kind else ""
