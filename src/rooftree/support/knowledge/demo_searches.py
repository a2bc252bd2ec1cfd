"""The demo council's guides, and what its staff looked for and opened in its first weeks."""

from datetime import datetime, timedelta

from django.utils import timezone

from rooftree.platform.access import interface as access
from rooftree.platform.references.interface import Actor
from rooftree.platform.slots.interface import DemoContext
from rooftree.support.knowledge.actions.search.note_opening import note_opening
from rooftree.support.knowledge.actions.search.note_search import Looked, note_search
from rooftree.support.knowledge.actions.ship_guides import ship_guides
from rooftree.support.knowledge.choices import Place
from rooftree.support.knowledge.models import Opening, SearchEvent
from rooftree.support.knowledge.queries.search.search import search_articles

# Who looked for what, how many days ago, and whether they opened what stood first.
_LOOKED = (
    ("morag.kerr", "hand a level over to another team", 12, True),
    ("morven.baillie", "where do I see my enquiries", 9, True),
    ("aileen.ross", "tell the system that I am away", 8, True),
    ("fatima.aziz", "garnishee order", 6, False),
    ("shona.mcphail", "second factor lost phone", 5, True),
    ("davie.kemp", "print keys that are out", 3, False),
    ("morven.baillie", "garnishee", 2, False),
)


def bring_guides(_context: DemoContext) -> None:
    """Have the product's guides among the articles, as each start of a site brings them."""
    ship_guides(actor=Actor.system("demo council"))


def load(context: DemoContext) -> None:
    """Note each search once, some days back, and what was opened out of it."""
    if SearchEvent.objects.exists():
        return
    for username, words, days, is_opened in _LOOKED:
        if username in context.cast:
            _look(_actor(context, username), words, _ago(days), is_opened=is_opened)


def _look(actor: Actor, words: str, at: datetime, *, is_opened: bool) -> None:
    found = search_articles(actor=actor, text=words)
    search_id = note_search(actor=actor, place=Place.LIBRARY, looked=Looked(words, len(found)))
    if found and is_opened:
        first = found[0].article_id
        note_opening(actor=actor, article_id=first, place=Place.LIBRARY, search_id=search_id)
    SearchEvent.objects.filter(pk=search_id).update(at=at)
    Opening.objects.filter(search_id=search_id).update(at=at)


def _actor(context: DemoContext, username: str) -> Actor:
    account = access.account_of_colleague(context.cast[username])
    return access.actor_of(account.id, on=context.today) if account else Actor.anonymous()


def _ago(days: int) -> datetime:
    return timezone.now() - timedelta(days=days)
