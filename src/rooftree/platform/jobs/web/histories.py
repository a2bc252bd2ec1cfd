"""How the audit calls background work."""

from collections.abc import Callable, Mapping, Sequence

from django.urls import reverse

from rooftree.platform.access.interface import HistoryKind
from rooftree.platform.references.interface import Actor


def _numbered(words: str) -> Callable[[Actor, Sequence[int]], Mapping[int, str]]:
    def titles(_actor: Actor, ids: Sequence[int]) -> Mapping[int, str]:
        return {one: f"{words} {one}" for one in ids}

    return titles


def _list(_record_id: int) -> str:
    return reverse("jobs.list")


HISTORIES = (
    HistoryKind("jobs.job", (), _numbered("Background job"), _list),
    HistoryKind("jobs.alarm", (), _numbered("Alarm"), _list),
)
