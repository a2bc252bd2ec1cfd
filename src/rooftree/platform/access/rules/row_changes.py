"""What changed from one snapshot of a row to the next."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class FieldChange:
    """One field, before and after, with the types that the table holds: money stays Decimal."""

    field: str
    before: object
    after: object


def changes(
    before: Mapping[str, object] | None, after: Mapping[str, object] | None
) -> list[FieldChange]:
    """Compare two snapshots; None stands for no row, before it was made or after it was removed."""
    old, new = before or {}, after or {}
    names = list(new) if new else list(old)
    return [
        FieldChange(name, old.get(name), new.get(name))
        for name in names
        if old.get(name) != new.get(name)
        and not (_is_empty(old.get(name)) and _is_empty(new.get(name)))
    ]


def _is_empty(value: object) -> bool:
    return value is None or value == ""
