"""The synonyms that Rooftree ships, each group under a key that it is known by afterwards."""

from rooftree.support.knowledge.rules.search.everyday_words import EVERYDAY
from rooftree.support.knowledge.rules.search.housing_words import HOUSING

_LONGEST_KEY = 60


def shipped_groups() -> dict[str, tuple[str, ...]]:
    """Give each shipped group by its key."""
    return {
        "/".join(words[:2]).casefold().replace(" ", "-")[:_LONGEST_KEY]: words
        for words in (*HOUSING, *EVERYDAY)
    }
