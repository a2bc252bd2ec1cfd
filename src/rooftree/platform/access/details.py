"""The audit's words for the details that access keeps."""

from rooftree.platform.access.rules.registry import permission_name
from rooftree.platform.audit.interface import LEFT_OUT, Detail


def _in_use(value: object) -> str:
    return "In use" if value else "Not in use"


def _sensitivity(value: object) -> str:
    # The lowest is what everybody has, so it says nothing.
    return f"up to level {value}" if value else ""


DETAILS = {
    "absence": LEFT_OUT,
    "added": Detail("Added", words=permission_name),
    "asked_from": Detail("Asked from"),
    "changed": Detail("Changed"),
    "colleague": Detail(of="staff.colleague"),
    "devices": Detail("Places where they were signed in"),
    "from_on": Detail("From"),
    "hand_on_to": Detail("Work handed on to", of="staff.colleague"),
    "in_use": Detail(words=_in_use),
    "leaver?": Detail("Not on the list"),
    "left_on": Detail("Last day"),
    "new": Detail("New"),
    "on": Detail("On"),
    "path": Detail("Page"),
    "permission": Detail("Needs the permission", words=permission_name),
    "permissions": Detail("May", words=permission_name),
    "reason": Detail("Reason"),
    "refused": Detail("Refused"),
    "role": Detail(of="access.role"),
    "sensitivity": Detail("Sensitive records", words=_sensitivity),
    "service": Detail(of="staff.service"),
    "services": Detail("Works in", of="staff.service"),
    "stand_in": Detail("Stand-in", of="staff.colleague"),
    "taken_away": Detail("Taken away", words=permission_name),
    "teams": Detail("In the teams", of="staff.team"),
    "unchanged": Detail("Unchanged"),
    "until_on": Detail("Until"),
    "why": Detail("Why"),
}
