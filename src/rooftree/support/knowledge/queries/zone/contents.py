"""Everything that the static copy for the Employee Zone holds, as of a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Q

from rooftree.platform.access import interface as access
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.knowledge import permissions
from rooftree.support.knowledge.choices import ArticleKind, Audience, Form
from rooftree.support.knowledge.models import Article, OldAddress, Picture
from rooftree.support.knowledge.queries.people.super_users import ServiceSuperUsers, directory
from rooftree.support.knowledge.rules.articles.naming import pictures_in
from rooftree.support.model import interface as model

# Read by staff of the council, signed in here or not.
_AUDIENCES = (Audience.STAFF, Audience.EVERYONE)


@dataclass(frozen=True)
class ZonePicture:
    """A picture of an article, by the name that its text uses."""

    article_id: int
    name: str
    file: files.FileLine


@dataclass(frozen=True)
class ZoneArticle:
    """A published article. `file` is None where it has none, or where the file is held back."""

    id: int
    slug: str
    title: str
    kind: str
    kind_words: str
    form: str
    body: str
    link: str
    file: files.FileLine | None
    category: str
    service: str
    is_for_everyone: bool
    help_key: str
    published_at: datetime
    related_ids: tuple[int, ...]


@dataclass(frozen=True)
class ZoneContents:
    """All of it. `addresses` gives article ids by what stands behind /help/a/ in addresses."""

    articles: tuple[ZoneArticle, ...]
    pictures: tuple[ZonePicture, ...]
    addresses: Mapping[str, int]
    super_users: tuple[ServiceSuperUsers, ...]
    sign_in_mailbox: str
    on: date


def zone_contents(*, actor: Actor, on: date) -> ZoneContents:
    """Gather what is published for staff and for everyone; nothing that was retired."""
    access.require(actor, permissions.READ_ARTICLES)
    rows = list(
        Article.objects.filter(audience__in=_AUDIENCES, retired_at=None)
        .filter(Q(published__isnull=False))
        .select_related("published", "category", "service")
        .prefetch_related("relations")
        .order_by("slug")
    )
    held = _files(row.published.file_id for row in rows if row.published)
    articles = tuple(_article(row, held) for row in rows)
    ids = {article.id for article in articles}
    addresses = {article.slug: article.id for article in articles}
    for old in OldAddress.objects.filter(article__in=ids):
        addresses.setdefault(old.slug, old.article_id)
    sign_in = model.owner_of(0, on=on)
    return ZoneContents(
        articles=articles,
        pictures=_pictures({article.id: pictures_in(article.body) for article in articles}),
        addresses=addresses,
        super_users=tuple(directory(on=on)),
        sign_in_mailbox=sign_in.mailbox if sign_in else "",
        on=on,
    )


def _article(row: Article, held: Mapping[int, files.FileLine]) -> ZoneArticle:
    words = row.published
    if words is None or row.published_at is None:
        message = "An article without published words was asked for."
        raise LookupError(message)
    return ZoneArticle(
        id=row.pk,
        slug=row.slug,
        title=words.title,
        kind=row.kind,
        kind_words=str(ArticleKind(row.kind).label),
        form=words.form,
        body=words.body,
        link=words.link if words.form == Form.LINK else "",
        file=held.get(words.file_id or 0) if words.form == Form.FILE else None,
        category=row.category.name,
        service=row.service.name if row.service else "",
        is_for_everyone=row.audience == Audience.EVERYONE,
        help_key=row.shipped_key or "",
        published_at=row.published_at,
        related_ids=tuple(relation.related_id for relation in row.relations.all()),
    )


def _pictures(shown: Mapping[int, set[str]]) -> tuple[ZonePicture, ...]:
    """Give those that published words show: others may belong to a draft."""
    every = Picture.objects.filter(article__in=list(shown)).order_by("article", "name")
    rows = [row for row in every if row.name in shown[row.article_id]]
    held = _files(row.file_id for row in rows)
    return tuple(
        ZonePicture(row.article_id, row.name, held[row.file_id])
        for row in rows
        if row.file_id in held
    )


def _files(file_ids: Iterable[int | None]) -> dict[int, files.FileLine]:
    """Give the files that may leave the system: none that is held back."""
    wanted = sorted({file_id for file_id in file_ids if file_id is not None})
    return {line.id: line for line in files.file_lines(wanted) if not line.is_quarantined}
