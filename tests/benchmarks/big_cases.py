"""20,000 open supplier cases with their logs, written set by set, for measuring."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.apps import apps
from django.db.models import Model

OPEN = 20_000
# Numbers of the demo's own cases stay below.
FIRST = 100_000
_SPREAD = timedelta(minutes=29)
# Of fifty incidents one is of priority 1, nine of 2, twenty-five of 3, fifteen of 4.
_PRIORITIES = (1, *[2] * 9, *[3] * 25, *[4] * 15)
# Of twenty open cases five wait for us and three are resolved.
_STATUSES = (*["waiting-for-customer"] * 5, *["resolved"] * 3, *["active"] * 12)


@dataclass(frozen=True)
class BigCases:
    """What was written."""

    first: int
    number: int


def load_big_cases(*, now: datetime, number: int = OPEN) -> BigCases:
    """Write the cases and what happened to them; every fourth has had no word of a person."""
    for label, written in (
        ("SupplierCase", (_case(n, now) for n in range(number))),
        ("CaseEvent", (each for n in range(number) for each in _log(n, now))),
    ):
        model: Any = apps.get_model("supplier", label)
        model.objects.bulk_create((model(**each) for each in written), batch_size=2_000)
    return BigCases(FIRST, number)


def _facts(n: int, now: datetime) -> tuple[str, int | None, str, datetime]:
    is_request = n % 10 == 0
    priority = None if is_request else _PRIORITIES[n % len(_PRIORITIES)]
    kind = "request" if is_request else "incident"
    return kind, priority, _STATUSES[n // 7 % len(_STATUSES)], now - (n + 1) * _SPREAD


def _case(n: int, now: datetime) -> dict[str, object]:
    kind, priority, status, raised_at = _facts(n, now)
    moved_at = raised_at + timedelta(hours=20)
    return {
        "id": FIRST + n,
        "kind": kind,
        "topic": "documentation" if kind == "request" else "technical",
        "subject": f"Payment files stop at line {n}",
        "description": "Every file of the day stops at the same line. " * 8,
        "product": "Integrated Housing Management System",
        "environment_name": "LIVE",
        "is_live": True,
        "status": status,
        "priority": priority,
        "supplier_reference": f"LKS-{FIRST + n}",
        "raised_at": raised_at,
        "raised_by_name": "A colleague",
        "handed_over_at": raised_at,
        "here_since_at": raised_at if status == "active" else moved_at,
        "latest_word_at": moved_at,
        "latest_supplier_word_at": None if n % 4 == 0 else moved_at,
        "resolved_at": moved_at if status == "resolved" else None,
    }


def _log(n: int, now: datetime) -> Iterator[dict[str, object]]:
    kind, priority, status, raised_at = _facts(n, now)

    def line(what: str, hours: float, **values: object) -> dict[str, object]:
        at = raised_at + timedelta(hours=hours)
        return {"case_id": FIRST + n, "what": what, "at": at, "actor_name": "-", **values}

    heard = {"direction": "in", "channel": "mail"}
    yield line("raised", 0, kind=kind, priority=priority)
    yield line("message", 0.1, author="automatic", **heard)
    if n % 4:
        yield line("message", 3, author="person", **heard)
        yield line("status", 5, status="waiting-for-customer")
        yield line("status", 9, status="active")
    if status != "active":
        yield line("status", 20, status=status)


def rows_of(label: str) -> Any:
    """Give the rows of a table of supplier cases."""
    model: type[Model] = apps.get_model("supplier", label)
    return model._default_manager.all()
