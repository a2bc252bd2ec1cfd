"""Rows of words and addresses, as they are first written."""

from django.db import connection
from django.utils import timezone

from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge.actions.articles.given import Words
from rooftree.support.knowledge.models import Article, OldAddress, Revision
from rooftree.support.knowledge.rules.articles.addresses import free_slug, slug_of

# Who takes an address waits for who is taking one: articles and old addresses share them.
_LOCK = 8_140_222
# Texts from outside: PostgreSQL holds no NUL.
_NUL = "\x00"


class AddressTaken(Exception):
    """Another article has the address, or had it."""


def address_for(slug: str, title: str) -> str:
    """Give the address that was asked for, or a free one made from the title."""
    lock_addresses()
    if slug:
        if is_taken(slug):
            raise AddressTaken(slug)
        return slug
    wanted = slug_of(title)
    return free_slug(wanted, taken_addresses(wanted))


def lock_addresses() -> None:
    """Hold addresses as they are to the end of the transaction."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


def is_taken(slug: str, *, by_other_than: int = 0) -> bool:
    """Say whether an article, but for this one, has the address or had it."""
    articles = Article.objects.filter(slug=slug).exclude(pk=by_other_than)
    old = OldAddress.objects.filter(slug=slug).exclude(article_id=by_other_than)
    return articles.exists() or old.exists()


def taken_addresses(start: str = "") -> set[str]:
    """Give the addresses that begin so."""
    found = set(Article.objects.filter(slug__startswith=start).values_list("slug", flat=True))
    return found | set(
        OldAddress.objects.filter(slug__startswith=start).values_list("slug", flat=True)
    )


def first_revision(actor: Actor, article: Article, words: Words, state: str) -> Revision:
    """Give an article's first revision, not saved yet."""
    return next_revision(actor, article, words, state=state, number=1, version=1)


def next_revision(
    actor: Actor, article: Article, words: Words, *, state: str, number: int, version: int
) -> Revision:
    """Give a revision as this actor writes it now, not saved yet."""
    revision = Revision(
        article=article,
        number=number,
        version=version,
        state=state,
        made_at=timezone.now(),
        made_by_id=actor.colleague_id,
        made_by_name=actor.name,
    )
    put_words(revision, words)
    note_writer(revision, actor)
    return revision


def put_words(revision: Revision, words: Words) -> None:
    """Put what was written into the row."""
    revision.title = " ".join(words.title.replace(_NUL, " ").split())
    revision.body = words.body.replace(_NUL, " ").replace("\r\n", "\n").strip()
    revision.form = words.form
    revision.link = words.link
    revision.file_id = words.file_id
    revision.keywords = " ".join(words.keywords.replace(_NUL, " ").split())
    revision.what_changed = " ".join(words.what_changed.replace(_NUL, " ").split())


def note_writer(revision: Revision, actor: Actor) -> None:
    """Remember who had a part in it, for approval by another."""
    if actor.colleague_id is not None and actor.colleague_id not in revision.writer_ids:
        revision.writer_ids = [*revision.writer_ids, actor.colleague_id]
