"""The fixed list of slots, and what fills them."""

from typing import Any, TypeVar

from rooftree.platform.slots import entries

T = TypeVar("T")

# A gate keeps this list as it stands in the plan of the house.
SLOTS: dict[str, type[Any]] = {
    "menu": entries.MenuEntry,
    "page_actions": entries.PageActionsEntry,
    "page_panels": entries.PagePanelEntry,
    "help_sections": entries.HelpSectionEntry,
    "sign_in_links": entries.SignInLinkEntry,
    "mail_claims": entries.MailClaimEntry,
    "letter_sources": entries.LetterSourceEntry,
    "personal_data": entries.PersonalDataEntry,
    "searchable": entries.SearchableEntry,
    "demo_parts": entries.DemoPartEntry,
}

_filled: dict[str, list[Any]] = {name: [] for name in SLOTS}


def fill(slot: str, entry: object) -> None:
    """Add an entry; called once from a module's `apps.py`."""
    if slot not in SLOTS:
        message = f"There is no slot called {slot!r}."
        raise LookupError(message)
    if not isinstance(entry, SLOTS[slot]):
        message = f"The slot {slot!r} takes {SLOTS[slot].__name__}."
        raise TypeError(message)
    if entry not in _filled[slot]:
        _filled[slot].append(entry)
        _filled[slot].sort(key=lambda e: getattr(e, "order", 0))


def filled(slot: str, entry_type: type[T]) -> tuple[T, ...]:
    """Give the slot's entries in order."""
    if SLOTS[slot] is not entry_type:
        message = f"The slot {slot!r} holds {SLOTS[slot].__name__}."
        raise TypeError(message)
    return tuple(_filled[slot])
