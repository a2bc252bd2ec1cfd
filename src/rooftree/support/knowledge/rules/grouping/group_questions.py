"""Bring questions together that ask the same in other words."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rooftree.support.knowledge.rules.grouping.by_meaning import Vectors, with_meaning
from rooftree.support.knowledge.rules.grouping.likeness import likenesses, vectors
from rooftree.support.knowledge.rules.grouping.linkage import linked
from rooftree.support.knowledge.rules.grouping.neighbours import among_neighbours
from rooftree.support.knowledge.rules.grouping.reading import Reading, read, spoken
from rooftree.support.knowledge.rules.grouping.sayings import SAYINGS
from rooftree.support.knowledge.rules.grouping.slips import Spelling
from rooftree.support.knowledge.rules.grouping.titles import title_of
from rooftree.support.knowledge.rules.grouping.words import Sayings, plain_words
from rooftree.support.knowledge.rules.search.housing_words import HOUSING
from rooftree.support.knowledge.rules.semantic import meaning

# Groups are joined while they are this like on average. Two questions meet at once from about
# half of what they mean in common; below it groups grow that a person would take apart.
LIKE_ENOUGH = 0.55


@dataclass(frozen=True)
class Asked:
    """One question, with an id that no other has."""

    id: str
    text: str


@dataclass(frozen=True)
class Grouped:
    """Questions that ask the same; the title is what one of them says."""

    title: str
    members: tuple[str, ...]


def group_questions(
    questions: Sequence[Asked],
    *,
    synonyms: Iterable[Sequence[str]] = HOUSING,
    by_meaning: Vectors = meaning.vectors,
) -> list[Grouped]:
    """Give every id once, in groups as fine as people make them, biggest first.

    The order of the questions changes nothing. `synonyms` are phrases that mean the same here.
    """
    # In one order always, so that sums come out alike to their last digit.
    ordered = sorted(questions, key=lambda each: (" ".join(each.text.split()).casefold(), each.id))
    readings = _readings([each.text for each in ordered], [*SAYINGS, *synonyms])
    alike = _alike(ordered, readings)
    weighed = vectors([readings[places[0]].by_kind() for places in alike])
    near = with_meaning(likenesses(weighed), [ordered[each[0]].text for each in alike], by_meaning)
    found = []
    for group in linked(among_neighbours(near), least=LIKE_ENOUGH):
        members = [ordered[place] for one in group for place in alike[one]]
        of_each = [weighed[one] for one in group for _ in alike[one]]
        title = title_of([each.text for each in members], of_each)
        found.append(Grouped(title, tuple(sorted((each.id for each in members), key=_counted))))
    return sorted(found, key=lambda each: (-len(each.members), each.title, each.members))


def _readings(texts: Sequence[str], synonyms: Sequence[Sequence[str]]) -> list[Reading]:
    known = {word for group in synonyms for phrase in group for word in plain_words(phrase)}
    spelling = Spelling((words for text in texts for words in spoken(text)), known)
    sayings = Sayings(synonyms)
    return [read(text, sayings, spelling) for text in texts]


def _alike(questions: Sequence[Asked], readings: Sequence[Reading]) -> list[list[int]]:
    """Give the places of questions that differ in wrapping only; what says nothing is alone."""
    found: dict[object, list[int]] = defaultdict(list)
    for place, (question, reading) in enumerate(zip(questions, readings, strict=True)):
        key: object = reading.key() if reading.meaning else tuple(plain_words(question.text))
        found[key or place].append(place)
    return list(found.values())


def _counted(member: str) -> tuple[int, str]:
    """Put q2 before q10."""
    return len(member), member
