"""Ask the database the same thing once while a request is answered."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.db import connection

P = ParamSpec("P")
R = TypeVar("R")
Key = tuple[Callable[..., Any], tuple[Any, ...], tuple[tuple[str, Any], ...]]
_READS = ("SELECT", "WITH")
_known: ContextVar[dict[Key, Any] | None] = ContextVar("one_reading", default=None)


@contextmanager
def one_reading() -> Iterator[None]:
    """Within it `read_once` holds, up to the first statement that is no plain read."""
    token = _known.set({})
    try:
        with connection.execute_wrapper(_forget_at_a_write):
            yield
    finally:
        _known.reset(token)


def read_once(query: Callable[P, R]) -> Callable[P, R]:
    """Answer the same question as before with the same answer, within `one_reading` only.

    For queries that answer frozen values to hashable arguments. Whatever writes makes it forget.
    """

    @wraps(query)
    def asked(*args: P.args, **named: P.kwargs) -> R:
        known = _known.get()
        if known is None:
            return query(*args, **named)
        key = (asked, args, tuple(sorted(named.items())))
        if key not in known:
            answer = query(*args, **named)
            known[key] = answer
        found: R = known[key]
        return found

    return asked


def remember(query: Callable[P, R], answer: R, *args: P.args, **named: P.kwargs) -> None:
    """Keep what a `read_once` query would answer, where another query brought it along."""
    known = _known.get()
    if known is not None:
        known[query, args, tuple(sorted(named.items()))] = answer


def _forget_at_a_write(execute: Callable[..., object], sql: str, *rest: object) -> object:
    """Forget at all but plain reads: what waited for a lock may have changed meanwhile too."""
    words = str(sql).lstrip(" \n(")
    is_read = words[:6].upper().startswith(_READS) and " FOR " not in words
    known = _known.get()
    if known and not is_read:
        known.clear()
    return execute(sql, *rest)
