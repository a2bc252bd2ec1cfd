"""The example model for tests, and who acts on it."""

from datetime import UTC, date, datetime

from rooftree.platform.audit import interface as audit
from rooftree.platform.references.interface import Actor, Grant
from rooftree.support.model.actions.load_model import Loaded, load_model
from rooftree.support.model.demo import EXAMPLE
from rooftree.support.model.permissions import EDIT_MODEL
from rooftree.support.model.rules.read_model_file import read_model_file

# Inside the initial period of the example, which ends on 31 March 2027.
TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
MANAGER = Actor(kind="staff", name="Manager", account_id=1, grants=frozenset({Grant(EDIT_MODEL)}))
OFFICER = Actor(kind="staff", name="Officer", account_id=2)
SUPPLIER = Actor(kind="supplier", name="Supplier", account_id=3)
LOADER = Actor.system("tests")


def load_example(*swaps: tuple[str, str]) -> Loaded:
    """Load the shipped example, with each text of `swaps` replaced once."""
    text = EXAMPLE.read_text(encoding="utf-8")
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    return load_model(actor=LOADER, model=read_model_file(text.encode()), at=NOW)


def recorded(label: str) -> list[audit.EntryLine]:
    """Give what the audit holds of this label, newest first."""
    lines, _count = audit.entries(audit.Wanted(what=label))
    return lines
