"""Group questions by their titles, word for word."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    id: str
    text: str


@dataclass(frozen=True)
class Grouped:
    title: str
    members: tuple[str, ...]


def group_questions(questions: Sequence[Asked]) -> list[Grouped]:
    groups: dict[str, list[Asked]] = defaultdict(list)
    for question in questions:
        title = question.text.partition("\n")[0]
        groups["".join(c for c in title.casefold() if c.isalnum())].append(question)
    found = [Grouped(g[0].text.partition("\n")[0], tuple(q.id for q in g)) for g in groups.values()]
    return sorted(found, key=lambda g: (-len(g.members), g.members))
