"""What other modules, and this module's pages, may use."""

from rooftree.support.knowledge.queries.guides import (
    GuideGroup,
    GuideLine,
    guide,
    guide_keys,
    guides,
    may_read,
)
from rooftree.support.knowledge.queries.pages import help_keys, public_keys
from rooftree.support.knowledge.queries.records import known_ref, record_title
from rooftree.support.knowledge.rules.guide_text import GuideText, read_guide

__all__ = [
    "GuideGroup",
    "GuideLine",
    "GuideText",
    "guide",
    "guide_keys",
    "guides",
    "help_keys",
    "known_ref",
    "may_read",
    "public_keys",
    "read_guide",
    "record_title",
]
