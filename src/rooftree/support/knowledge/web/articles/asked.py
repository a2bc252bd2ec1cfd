"""What the pages of articles read of a request."""

from django.http import Http404, HttpRequest
from django.utils import timezone

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.web.interface import Crumb
from rooftree.support.knowledge.queries.articles.article_page import (
    ArticlePage,
    Moved,
    article_page,
)
from rooftree.support.knowledge.queries.articles.editor_page import EditorPage, editor_page

LIBRARY = Crumb("Guides and FAQs", "/help/")
_MOST_DIGITS = 9


def actor_in(request: HttpRequest) -> Actor:
    """Give who asks."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def whole_number(text: str | None) -> int | None:
    """Read a number that was sent; None for anything else."""
    is_number = bool(text) and str(text).isascii() and str(text).isdigit()
    return int(str(text)) if is_number and len(str(text)) <= _MOST_DIGITS else None


def article_ref(article_id: int) -> Ref:
    """Name an article."""
    return Ref("knowledge.article", article_id)


def find_article(request: HttpRequest, slug: str) -> ArticlePage | Moved | None:
    """Read the article at this address; None where there is none for this reader."""
    found = article_page(actor=actor_in(request), slug=slug, on=timezone.localdate())
    if isinstance(found, ArticlePage):
        request.page_of = article_ref(found.id)  # type: ignore[attr-defined]
    return found


def read_article(request: HttpRequest, slug: str) -> ArticlePage | Moved:
    """Read it, or answer 404 as for one that does not exist."""
    found = find_article(request, slug)
    if found is None:
        message = "There is no article at this address."
        raise Http404(message)
    return found


def kept_article(request: HttpRequest, slug: str) -> EditorPage:
    """Read the article as those who keep it, or answer 404. An old address leads nowhere here."""
    found = read_article(request, slug)
    kept = (
        editor_page(actor=actor_in(request), article_id=found.id)
        if isinstance(found, ArticlePage)
        else None
    )
    if kept is None:
        message = "There is no article at this address."
        raise Http404(message)
    return kept
