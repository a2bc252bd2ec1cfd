"""The details of an entry in words; each module registers the words for its own keys."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from rooftree.platform.references.interface import Ref
from rooftree.platform.web.interface import plain


@dataclass(frozen=True)
class Detail:
    """How a detail reads. `of` is the kind of record whose ids are kept; `words` writes a value.

    Without a `label` the value reads by itself.
    """

    label: str = ""
    of: str = ""
    words: Callable[[Any], str] | None = None
    is_left_out: bool = False


LEFT_OUT = Detail(is_left_out=True)
_known: dict[tuple[str, str], Detail] = {}


def register_details(of: str, details: Mapping[str, Detail]) -> None:
    """Add the words for the keys that entries of a module, or of one label, keep; from `apps.py`."""
    _known.update({(of, key): detail for key, detail in details.items()})


def has_words(label: str, key: str) -> bool:
    """Say whether the label or its module has words for the key."""
    return _found(label, key) is not None


def detail_refs(label: str, details: Mapping[str, Any]) -> set[Ref]:
    """Give the records that the details point to, so that a list can name them all at once."""
    return {
        Ref(detail.of, one)
        for detail, value in _kept(label, details)
        if detail.of
        for one in _each(value)
    }


def detail_words(label: str, details: Mapping[str, Any], named: Mapping[Ref, str]) -> list[str]:
    """Write each detail; what is empty or means nothing to a reader is left out."""
    written = ((detail, _value(detail, value, named)) for detail, value in _kept(label, details))
    return [f"{d.label}: {text}" if d.label else text for d, text in written if text]


def _kept(label: str, details: Mapping[str, Any]) -> Iterator[tuple[Detail, Any]]:
    for key, value in details.items():
        detail = _found(label, key) or Detail(key.replace("_", " ").capitalize())
        if not detail.is_left_out and value is not None:
            yield detail, value


def _found(label: str, key: str) -> Detail | None:
    return _known.get((label, key)) or _known.get((label.partition(".")[0], key))


def _value(detail: Detail, value: Any, named: Mapping[Ref, str]) -> str:  # noqa: ANN401 - JSON holds anything
    if detail.of:
        return ", ".join(named.get(Ref(detail.of, one), "no longer known") for one in _each(value))
    return ", ".join((detail.words or _plain)(one) for one in _each(value))


def _each(value: Any) -> list[Any]:  # noqa: ANN401 - JSON holds anything
    return value if isinstance(value, list) else [value]


def _plain(value: object) -> str:
    if isinstance(value, str):
        try:
            return plain(date.fromisoformat(value))
        except ValueError:
            return value
    return plain(value)
