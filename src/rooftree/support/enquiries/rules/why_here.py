"""Why an enquiry stands where it does in the queue, in one sentence."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from rooftree.support.enquiries.rules.spans import span_words

LONDON = ZoneInfo("Europe/London")
_LANES = {0: "Can’t sign in, so before all other work", 1: "Urgent, so before plain enquiries"}


@dataclass(frozen=True)
class FormerOwner:
    """Who had an enquiry and works the desk no more; `team` where the desk changed hands."""

    name: str
    team: str = ""


@dataclass(frozen=True)
class Standing:
    """What the sentence is made of; plain values of one enquiry."""

    lane: int
    lane_reason: str
    urgency: str
    status: str
    here_because: str
    here_since_at: datetime
    here_by: str
    received_at: datetime
    is_stranger: bool
    owner_name: str = ""
    at_supplier: tuple[str, ...] = ()
    former: FormerOwner | None = None


_SENTENCES = {
    "new": "New since {clock}",
    "taken": "{by} took it {ago} ago",
    "handed-back": "{by} handed it back {ago} ago",
    "handed-on": "Handed on to {by} {ago} ago",
    "owner-left": "{by} left, so nobody has it",
    "heir-elsewhere": "{by}, so nobody has it",
    "asker-replied": "The asker replied {ago} ago",
    "participant-wrote": "{by} replied {ago} ago",
    "outsider-wrote": "{by} wrote {ago} ago, and is not a participant",
    "reopened": "{by} replied after it was closed, so it opened again",
    "reopened-by-team": "{by} opened it again {ago} ago",
    "team-asked": "{by} was asked {ago} ago",
    "team-answered": "Came back: {by} answered {ago} ago",
    "answered": "Answered by {by} {ago} ago; waiting for the asker",
    "bounced": "Came back: our mail to {by} could not be delivered",
    "link-sent": "A link was sent {ago} ago",
    "link-not-sent": "No link could be sent, so it needs a person",
    "closed": "Closed {ago} ago",
    "signed-in": "Signed in since, so closed {ago} ago",
    "with-supplier": "With the supplier since {clock}, as {by}",
    "supplier-done": "Came back: the supplier was done with {by} {ago} ago",
}
# What only says who has it: untrue once they work the desk no more.
_HAD = {"taken", "handed-on"}


def why_here(standing: Standing, at: datetime) -> str:
    """Say the lane first where it is not the plain one, then what happened latest."""
    parts = []
    if standing.lane in _LANES:
        reason = standing.lane_reason
        parts.append(f"{_LANES[standing.lane]} ({reason})" if reason else _LANES[standing.lane])
    if standing.is_stranger:
        parts.append("unverified sender, not an address we hold")
    if standing.former is None or standing.here_because not in _HAD:
        parts.append(_latest(standing, at))
    if standing.at_supplier and standing.here_because != "with-supplier":
        parts.append(f"with the supplier as {' and '.join(standing.at_supplier)}")
    if standing.former is not None:
        parts.append(_former(standing.former))
    elif standing.status == "new" and not standing.owner_name and standing.lane < 2:  # noqa: PLR2004
        parts.append("nobody has taken it")
    return "; ".join(parts)


def clock_words(instant: datetime, at: datetime) -> str:
    """Say "14:02" today, "yesterday 14:02", or "3 November 14:02"."""
    there, here = instant.astimezone(LONDON), at.astimezone(LONDON)
    clock = f"{there:%H:%M}"
    days = (here.date() - there.date()).days
    if days == 0:
        return clock
    return f"yesterday {clock}" if days == 1 else f"{there.day} {there:%B} {clock}"


def _former(former: FormerOwner) -> str:
    if former.team:
        return f"{former.name} had it, but the desk is now {former.team}’s"
    return f"{former.name} had it, but doesn’t work the desk now"


def _latest(standing: Standing, at: datetime) -> str:
    sentence = _SENTENCES.get(standing.here_because, "Here since {clock}")
    return sentence.format(
        by=standing.here_by or "Somebody",
        ago=span_words(standing.here_since_at, at),
        clock=clock_words(standing.here_since_at, at),
    )
