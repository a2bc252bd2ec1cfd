"""Tables that only grow: PostgreSQL refuses to change or remove a row."""

import pgtrigger


def append_only(name: str = "append_only") -> pgtrigger.Trigger:
    """Return the trigger for a model's `Meta.triggers`."""
    return pgtrigger.Protect(name=name, operation=pgtrigger.Update | pgtrigger.Delete)
