"""Who keeps what a colleague answers to the mail of a notice, by the kind of its record."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from rooftree.platform.references.interface import Ref


@dataclass(frozen=True)
class NoticeAnswer:
    """A colleague’s words in answer to a notice, by a mail that is proved to be theirs."""

    ref: Ref
    colleague_id: int
    name: str
    text: str
    file_ids: tuple[int, ...]
    inbound_id: int
    at: datetime


# Keeps the words as a note and says so; False where the colleague may not write there.
NoteTaker = Callable[[NoticeAnswer], bool]
_takers: dict[str, NoteTaker] = {}


def register_note_taker(kind: str, taker: NoteTaker) -> None:
    """Have the answers to notices of records of this kind kept by a module above."""
    _takers[kind] = taker


def keeps_answers(kind: str) -> bool:
    """Say whether an answer to a notice of such a record becomes a note."""
    return kind in _takers


def keep_answer(answer: NoticeAnswer) -> bool:
    """Have the answer kept; False where nobody keeps it."""
    taker = _takers.get(answer.ref.kind)
    return taker is not None and taker(answer)
