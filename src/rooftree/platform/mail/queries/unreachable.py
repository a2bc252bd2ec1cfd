"""Addresses that mail comes back from."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models.functions import Lower

from rooftree.platform.mail.models import BounceMark


@dataclass(frozen=True)
class Unreachable:
    """An address, in small letters, since when mail to it comes back, and what a server said."""

    address: str
    since: datetime
    words: str


def unreachable(addresses: Iterable[str]) -> list[Unreachable]:
    """Give those of these addresses that are marked now."""
    wanted = {each.lower() for each in addresses if each}
    rows = BounceMark.objects.annotate(low=Lower("address")).filter(low__in=wanted, cleared_at=None)
    return [Unreachable(row.low, row.marked_at, row.words) for row in rows.order_by("marked_at")]
