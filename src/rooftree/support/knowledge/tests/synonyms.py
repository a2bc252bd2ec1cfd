"""Words that mean the same, for tests of their pages."""

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.search.keep_synonyms import add_synonyms


def make_synonyms(*words: str) -> int:
    """Have search take the words for each other; gives the group's id."""
    return add_synonyms(actor=Actor.system("tests"), words=words)
