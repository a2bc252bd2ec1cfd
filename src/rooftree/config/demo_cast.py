"""Whom a visitor to the demo may sign in as, and what each can try."""

from collections.abc import Container

# Published on purpose: the demo's accounts hold nothing real.
PASSWORD = "glenalder-2026-demo"  # noqa: S105

_CAST = (
    ("Officer of the project team", "callum.reid", "answer the queue at /desk/"),
    ("Manager of the project team", "morag.kerr", "phone the supplier about a priority 1"),
    ("Housing officer", "morven.baillie", "ask the support team from any page's cog"),
    ("Administrator", "ruaridh.munro", "invite a colleague, or mark a leaver"),
    ("Auditor", "nuala.byrne", "read what was done, and by whom"),
    ("Somebody of the supplier’s", "rowan.sim", "answer a case that was raised to them"),
)


def sign_ins(cast: Container[str]) -> list[dict[str, str]]:
    """Give a line for each of those who may sign in to this demo."""
    return [
        {"role": role, "username": username, "password": PASSWORD, "try": what}
        for role, username, what in _CAST
        if username in cast
    ]
