"""Write rows only where something differs, so that loading twice changes nothing."""

from collections.abc import Callable, Hashable, Mapping
from typing import Any, TypeVar

from django.db import models

M = TypeVar("M", bound=models.Model)
K = TypeVar("K", bound=Hashable)


def write_if_changed(row: models.Model, values: Mapping[str, Any]) -> bool:
    """Give the row these values; says whether anything was written."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    if row._state.adding:  # noqa: SLF001 - Django's own way to ask whether a row is new
        row.save(force_insert=True)
        return True
    if changed:
        row.save(update_fields=changed)
    return bool(changed)


def keep_same_rows(
    model: type[M],
    wanted: Mapping[K, Mapping[str, Any]],
    identity_of: Callable[[M], K],
) -> int:
    """Make the table hold exactly the wanted rows; gives how many were made, changed or removed."""
    rows: dict[K, M] = {
        identity_of(row): row
        for row in model._default_manager.all()  # noqa: SLF001
    }
    count = 0
    for identity in rows.keys() - wanted.keys():
        rows[identity].delete()
        count += 1
    for identity, values in wanted.items():
        count += write_if_changed(rows.get(identity) or model(), values)
    return count
