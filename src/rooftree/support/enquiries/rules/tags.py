"""The tag of an enquiry: a shape and a word; the look gives each shape its colour."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    """`shape` is one of the look's states: new, work, wait, ask, late, done, off."""

    label: str
    shape: str


_BY_REASON = {
    "team-answered": Tag("Answer in", "work"),
    "reopened": Tag("Opened again", "work"),
    "reopened-by-team": Tag("Opened again", "work"),
    "handed-back": Tag("Handed back", "work"),
    "owner-left": Tag("Handed back", "work"),
    "heir-elsewhere": Tag("Handed back", "work"),
    "asker-replied": Tag("Asker replied", "work"),
    "participant-wrote": Tag("Reply in", "work"),
    "outsider-wrote": Tag("Check sender", "ask"),
    "bounced": Tag("Mail came back", "late"),
    "link-not-sent": Tag("Needs a person", "ask"),
    "supplier-done": Tag("Supplier is done", "work"),
}
# Somebody wrote meanwhile: that stands out before where the enquiry waits.
_WROTE = {"team-answered", "asker-replied", "participant-wrote", "outsider-wrote", "bounced"}
_BY_STATUS = {
    "new": Tag("New", "new"),
    "in-hand": Tag("In hand", "work"),
    "waiting-asker": Tag("Waiting on the asker", "wait"),
    "waiting-team": Tag("Waiting on another team", "wait"),
    "with-supplier": Tag("With the supplier", "wait"),
    "closed": Tag("Closed", "off"),
}
_PROOF = {
    "signed-in": Tag("Signed in", "done"),
    "proven": Tag("Sender proved", "done"),
    "held": Tag("Address we hold, not proved", "ask"),
    "team": Tag("Team’s mailbox, not proved", "ask"),
    "logged": Tag("Logged by a colleague", "done"),
    "unknown": Tag("Not an address we hold", "late"),
}


def status_tag(status: str, here_because: str, lane: int) -> Tag:
    """Give what stands out most: waiting and closed first, then urgent, then what happened."""
    if status in {"waiting-asker", "waiting-team", "closed"}:
        return _BY_STATUS[status]
    if status == "with-supplier" and here_because not in _WROTE:
        return _BY_STATUS[status]
    if lane == 1:
        return Tag("Urgent", "late")
    return _BY_REASON.get(here_because, _BY_STATUS[status])


def proof_tag(proof: str) -> Tag:
    """Say how far the sender is known."""
    return _PROOF[proof]
