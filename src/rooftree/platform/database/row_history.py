"""Row history: the database keeps every change of a tracked table, whoever made it."""

from collections.abc import Callable
from typing import TypeVar

import pghistory
from django.db import models

M = TypeVar("M", bound=type[models.Model])


def row_history(*, exclude: tuple[str, ...] = ()) -> Callable[[M], M]:
    """Track inserts, updates and deletes by statement triggers, so bulk changes count too."""
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(),
        pghistory.DeleteEvent(),
        exclude=list(exclude) or None,
        level=pghistory.Statement,
    )
