"""Read a question as terms: stems, synonyms, and what slips of the pen were meant to be."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from rooftree.platform.search import interface as search
from rooftree.support.knowledge.models import SynonymGroup
from rooftree.support.knowledge.rules.search import slips, terms
from rooftree.support.knowledge.rules.search.words import asked_words

# A text of nothing but new words would otherwise take apart hundreds of them.
_MOST_UNKNOWN = 8
_LOOKED_AT = 4000

_STEMS = """
SELECT asked.word, asked.stem, coalesce(shelved.articles, 0), found.articles IS NOT NULL
FROM (
  SELECT word, (ts_lexize('english_stem', word))[1] AS stem FROM unnest(%s::text[]) AS word
) asked
LEFT JOIN knowledge_shelfstem found ON found.stem = asked.stem
LEFT JOIN knowledge_shelfword shelved ON shelved.word = asked.word
"""
_NEAR = """
SELECT asked.word, near.word, near.stem, near.articles
FROM unnest(%s::text[]) AS asked(word)
CROSS JOIN LATERAL (
  SELECT word, stem, articles FROM knowledge_shelfword
  WHERE word %% asked.word OR word LIKE asked.word || '%%'
  ORDER BY similarity(word, asked.word) DESC, word LIMIT 20
) near
"""


@dataclass(frozen=True)
class Trial:
    """The keys of a group that is not kept, and the group that it would stand in for."""

    keys: tuple[str, ...]
    instead_of: int = 0


def terms_asked(text: str, trial: Trial | None = None) -> list[terms.Term]:
    """Write a question as terms to look up. Any text will do; one without words gives none."""
    words = terms.without_fillers(asked_words(search.fold(text[:_LOOKED_AT])))
    if not words:
        return []
    looked_up = _look_up([*words, *terms.joined(words)])
    synonyms = _synonyms([terms.key_of(word, looked_up[word][0]) for word in words], trial)
    unknown = _unknown(words, looked_up, synonyms)
    looked_up |= _look_up(
        [part for word in unknown for pair in terms.splits(word) for part in pair]
    )
    lexicon = terms.Lexicon(
        stems={word: stem for word, (stem, _, _) in looked_up.items()},
        known=frozenset(word for word, (_, articles, _) in looked_up.items() if articles),
        synonyms=synonyms,
        meant=_meant(unknown),
    )
    return terms.terms_of(words, lexicon)


def keys_of(phrases: Sequence[str]) -> list[str]:
    """Give the key of each phrase, by which a question is seen to hold it."""
    several, keys = word_keys(phrases)
    return [" ".join(keys[word] for word in words) for words in several]


def word_keys(texts: Sequence[str]) -> tuple[list[tuple[str, ...]], dict[str, str]]:
    """Give the words of each text, and the key of each word."""
    several = [tuple(terms.without_fillers(asked_words(search.fold(text)))) for text in texts]
    found = _look_up([word for words in several for word in words])
    return several, {word: terms.key_of(word, stem) for word, (stem, _, _) in found.items()}


def _look_up(words: Sequence[str]) -> dict[str, tuple[str | None, int, bool]]:
    """Give each word's stem, in how many articles it stands, and whether its stem is shelved."""
    if not words:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_STEMS, [sorted(set(words))])
        return {word: (stem, articles, known) for word, stem, articles, known in cursor.fetchall()}


def _synonyms(keys: Sequence[str], trial: Trial | None) -> dict[terms.Phrase, list[terms.Phrase]]:
    """Lead from each phrase to the others of its groups; one short form may mean several things."""
    found: dict[terms.Phrase, list[terms.Phrase]] = defaultdict(list)
    asked = terms.runs(keys)
    groups = SynonymGroup.objects.filter(state=SynonymGroup.State.KEPT, keys__overlap=asked)
    if trial is not None:
        groups = groups.exclude(pk=trial.instead_of)
    kept = list(groups.order_by("id").values_list("keys", flat=True))
    for group in [*kept, *([list(trial.keys)] if trial else [])]:
        phrases = [tuple(key.split()) for key in group if key]
        for phrase in phrases:
            found[phrase] += [other for other in phrases if other not in (phrase, *found[phrase])]
    return dict(found)


def _unknown(
    words: Sequence[str],
    looked_up: dict[str, tuple[str | None, int, bool]],
    synonyms: dict[terms.Phrase, list[terms.Phrase]],
) -> list[str]:
    named = {part for phrase in synonyms for part in phrase}
    found = []
    for word in dict.fromkeys(words):
        stem, _, is_shelved = looked_up[word]
        is_slip = stem is not None and not is_shelved and stem not in named
        if is_slip and len(word) >= slips.SHORTEST and not word.isdigit():
            found.append(word)
    return found[:_MOST_UNKNOWN]


def _meant(unknown: Sequence[str]) -> dict[str, list[tuple[str, float]]]:
    if not unknown:
        return {}
    candidates: dict[str, list[slips.Shelved]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(_NEAR, [list(unknown)])
        for asked, word, stem, articles in cursor.fetchall():
            candidates[asked].append(slips.Shelved(word, stem, articles))
    return {word: slips.meant(word, found) for word, found in candidates.items()}
