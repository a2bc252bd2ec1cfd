"""What other modules, and this module's pages, may use."""

from rooftree.support.knowledge.actions.loop.note_answer import (
    NotedAnswer,
    note_answer,
    note_answers,
)
from rooftree.support.knowledge.actions.loop.note_question import (
    NotedQuestion,
    asker_key,
    change_question,
    note_question,
    note_questions,
    note_told,
)
from rooftree.support.knowledge.actions.search.note_search import note_not_sent
from rooftree.support.knowledge.actions.search.suggest_in_receipt import suggest_in_receipt
from rooftree.support.knowledge.actions.search.suggest_while_asking import (
    Suggested,
    Writing,
    suggest_while_asking,
)
from rooftree.support.knowledge.events import ArticlePublished
from rooftree.support.knowledge.queries.guides import (
    GuideGroup,
    GuideLine,
    guide,
    guide_keys,
    guides,
    may_read,
)
from rooftree.support.knowledge.queries.loop.told_article import (
    ToldArticle,
    noted_ids,
    told_article,
)
from rooftree.support.knowledge.queries.pages import help_keys, public_keys
from rooftree.support.knowledge.queries.records import known_ref, record_title
from rooftree.support.knowledge.queries.search.search import suggest
from rooftree.support.knowledge.rules.guide_text import GuideText, read_guide
from rooftree.support.knowledge.rules.search.marks import SEARCHED

__all__ = [
    "SEARCHED",
    "ArticlePublished",
    "GuideGroup",
    "GuideLine",
    "GuideText",
    "NotedAnswer",
    "NotedQuestion",
    "Suggested",
    "ToldArticle",
    "Writing",
    "asker_key",
    "change_question",
    "guide",
    "guide_keys",
    "guides",
    "help_keys",
    "known_ref",
    "may_read",
    "note_answer",
    "note_answers",
    "note_not_sent",
    "note_question",
    "note_questions",
    "note_told",
    "noted_ids",
    "public_keys",
    "read_guide",
    "record_title",
    "suggest",
    "suggest_in_receipt",
    "suggest_while_asking",
    "told_article",
]
