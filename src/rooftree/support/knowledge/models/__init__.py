"""Tables of level 1."""

from rooftree.support.knowledge.models.article import (
    Article,
    HelpPlace,
    OldAddress,
    Picture,
    RelatedArticle,
)
from rooftree.support.knowledge.models.category import Category
from rooftree.support.knowledge.models.feedback import Feedback
from rooftree.support.knowledge.models.given_answer import GivenAnswer
from rooftree.support.knowledge.models.question import DraftSource, Question
from rooftree.support.knowledge.models.recurring import RecurringMember, RecurringQuestion
from rooftree.support.knowledge.models.revision import Revision, Vote
from rooftree.support.knowledge.models.search_event import Opening, SearchEvent
from rooftree.support.knowledge.models.shelf import (
    ShelfArticle,
    ShelfPosting,
    ShelfStem,
    ShelfWord,
)
from rooftree.support.knowledge.models.synonym import SynonymGroup

__all__ = [
    "Article",
    "Category",
    "DraftSource",
    "Feedback",
    "GivenAnswer",
    "HelpPlace",
    "OldAddress",
    "Opening",
    "Picture",
    "Question",
    "RecurringMember",
    "RecurringQuestion",
    "RelatedArticle",
    "Revision",
    "SearchEvent",
    "ShelfArticle",
    "ShelfPosting",
    "ShelfStem",
    "ShelfWord",
    "SynonymGroup",
    "Vote",
]
