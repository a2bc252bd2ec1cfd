"""The help behind the cog of one page."""

from dataclasses import dataclass
from datetime import date

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.queries.articles.article_page import ArticlePage, article_page
from rooftree.support.knowledge.queries.articles.articles_at import ArticleAt, articles_at
from rooftree.support.knowledge.queries.guides import guide


@dataclass(frozen=True)
class HelpShown:
    """What is read in full, and what else there is for the page, as titles that open.

    `article` is None where the page's guide is not among the articles: then it comes from its file.
    """

    title: str = ""
    html: str = ""
    article: ArticlePage | None = None
    more: tuple[ArticleAt, ...] = ()


def help_shown(*, actor: Actor, key: str, on: date) -> HelpShown:
    """Give the help of a key; nothing in full where nobody wrote a guide."""
    there = articles_at(actor=actor, help_key=key)
    # The page's own guide is read in full before anything that only stands beside it.
    first = next((each for each in there if each.is_shipped), None)
    file = guide(key)
    if first is None and file is None and there:
        first = there[0]
    found = article_page(actor=actor, slug=first.slug, on=on) if first else None
    if first and isinstance(found, ArticlePage) and found.html:
        more = tuple(each for each in there if each.id != found.id)
        return HelpShown(found.title, found.html, found, more)
    if file is None:
        return HelpShown(more=tuple(there))
    return HelpShown(file.title, file.html, None, tuple(there))
