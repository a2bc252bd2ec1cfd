"""The log of an enquiry in words, for the grey lines of its thread."""

from collections.abc import Mapping
from dataclasses import dataclass

_LANES = {"0": "level 0", "1": "urgent", "2": "plain enquiries"}
_URGENCY = {"confirmed": "confirmed that it is urgent", "lowered": "lowered it from urgent"}


@dataclass(frozen=True)
class LogFacts:
    """One line of the log as plain values."""

    kind: str
    before: str
    after: str
    words: str
    actor_name: str
    actor_id: int | None


def log_words(
    fact: LogFacts, *, names: Mapping[str, str], services: Mapping[str, str], how: str
) -> str:
    """Say what happened; empty for a change that another line tells already."""
    because = f": {fact.words}" if fact.words else ""
    if fact.kind == "owner":
        return _owner(fact, names, because)
    if fact.kind == "status":
        return _status(fact, because)
    sentences = {
        "made": f"Came by {how.lower()}.",
        "acknowledged": "Receipt sent.",
        "lane": f"Moved to {_LANES.get(fact.after, '')} by {fact.actor_name}{because}.",
        "urgency": f"{fact.actor_name} {_URGENCY.get(fact.after, 'set urgency')}{because}.",
        "service": f"Service set to {services.get(fact.after, 'none')} by {fact.actor_name}.",
        "team-asked": f"Asked {fact.words}.",
        "team-answered": f"{fact.words} answered.",
    }
    return sentences.get(fact.kind, f"{fact.words}." if fact.words else "")


def _owner(fact: LogFacts, names: Mapping[str, str], because: str) -> str:
    if not fact.after:
        return f"Handed back by {fact.actor_name}{because}."
    if fact.actor_id is not None and fact.after == str(fact.actor_id):
        return f"{fact.actor_name} took it."
    return f"Given to {names.get(fact.after, 'a colleague')} by {fact.actor_name}{because}."


def _status(fact: LogFacts, because: str) -> str:
    if fact.after == "closed":
        return f"Closed by {fact.actor_name}{because}."
    if fact.before == "closed":
        return f"Opened again by {fact.actor_name}{because}."
    return ""
