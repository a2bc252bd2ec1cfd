"""Draw the static copy for the Employee Zone: every page and file of it, by its path."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.text import slugify

from rooftree.platform.files import interface as files
from rooftree.support.knowledge.queries.zone.contents import (
    ZoneArticle,
    ZoneContents,
    ZonePicture,
)
from rooftree.support.knowledge.rules.zone.page_names import article_pages, from_page, sorted_by
from rooftree.support.knowledge.web.zone.article_words import ArticleWords, may_be_given

_NEWEST = 10
_OTHER_LETTERS = "0 to 9 and others"


@dataclass(frozen=True)
class ZoneFile:
    """One file of the copy; `read` gives its bytes when they are needed."""

    path: str
    read: Callable[[], bytes]


@dataclass(frozen=True)
class _Place:
    label: str
    path: str


@dataclass(frozen=True)
class _Line:
    path: str
    title: str
    kind_words: str
    service: str
    published_at: object


@dataclass(frozen=True)
class _Group:
    key: str
    heading: str
    lines: tuple[_Line, ...]


_PLACES = (
    _Place("Start", "index.html"),
    _Place("Guides", "guides.html"),
    _Place("FAQs", "faqs.html"),
    _Place("Training", "training.html"),
    _Place("A to Z", "a-to-z.html"),
    _Place("By service", "by-service.html"),
    _Place("Super Users", "super-users.html"),
)
_KINDS = (("guide", "Guides"), ("faq", "FAQs"), ("training", "Training material"))
_KIND_PAGES = {"guide": "guides.html", "faq": "faqs.html", "training": "training.html"}
_TAKEN_ALONG = (
    *(("css/tokens.css", "web/css/tokens.css"), ("fonts/OFL.txt", "web/fonts/OFL.txt")),
    *(
        (f"fonts/{name}", f"web/fonts/{name}")
        for name in (
            "atkinson-hyperlegible-next-latin-wght-normal.woff2",
            "atkinson-hyperlegible-next-latin-ext-wght-normal.woff2",
        )
    ),
)


def zone_files(contents: ZoneContents, *, site: str) -> list[ZoneFile]:
    """Give every file of the copy. `site` is the system's own address, for links into it."""
    pages = article_pages(article.slug for article in contents.articles)
    words = ArticleWords(contents, pages, site)
    drawn = [
        *(_article(contents, words, pages, article) for article in contents.articles),
        *_lists(contents, pages),
        _index(contents, pages),
        _page(contents, "super-users.html", "super_users", groups=contents.super_users),
    ]
    taken_along = [ZoneFile(path, partial(_static, name)) for path, name in _TAKEN_ALONG]
    style = ZoneFile("css/zone.css", Path(__file__).with_name("zone.css").read_bytes)
    shown = [ZoneFile(path, path_of.read_bytes) for path, path_of in sorted(words.shipped.items())]
    return [*drawn, *taken_along, style, *shown, *_held(contents, words)]


def _held(contents: ZoneContents, words: ArticleWords) -> Iterable[ZoneFile]:
    """Give pictures and files of articles out of the store."""
    for picture in contents.pictures:
        if path := words.picture_path(picture):
            yield ZoneFile(path, partial(_stored, picture))
    for article in contents.articles:
        if article.file and may_be_given(article.file):
            yield ZoneFile(words.file_path(article), partial(_stored, article))


def _stored(of: ZonePicture | ZoneArticle) -> bytes:
    return files.open_file(of.file.id) if of.file else b""


def _static(name: str) -> bytes:
    found = finders.find(name)
    if not found:
        message = f"{name} is missing from the product."
        raise LookupError(message)
    return Path(str(found)).read_bytes()


def _article(
    contents: ZoneContents, words: ArticleWords, pages: dict[str, str], article: ZoneArticle
) -> ZoneFile:
    here = pages[article.slug]
    by_id = {each.id: each for each in contents.articles}
    related = [by_id[each] for each in article.related_ids if each in by_id]
    is_given = article.file is not None and may_be_given(article.file)
    return _page(
        contents,
        here,
        "article",
        article=article,
        html=words.html(article),
        file_path=from_page(here, words.file_path(article)) if is_given else "",
        related=[_line(each, pages, here) for each in related],
    )


def _index(contents: ZoneContents, pages: dict[str, str]) -> ZoneFile:
    by_date = sorted(contents.articles, key=lambda each: (each.published_at, each.slug))
    newest = [_line(each, pages, "index.html") for each in by_date[::-1][:_NEWEST]]
    counts = {kind: sum(a.kind == kind for a in contents.articles) for kind, _ in _KINDS}
    mailbox = contents.sign_in_mailbox
    return _page(contents, "index.html", "index", newest=newest, counts=counts, mailbox=mailbox)


def _lists(contents: ZoneContents, pages: dict[str, str]) -> Iterable[ZoneFile]:
    articles = contents.articles
    for kind, heading in _KINDS:
        chosen = [each for each in articles if each.kind == kind]
        groups = _grouped(chosen, pages, lambda each: each.category)
        yield _page(
            contents, _KIND_PAGES[kind], "list", heading=heading, groups=groups, is_one_kind=True
        )
    letters = _grouped(articles, pages, _letter)
    yield _page(contents, "a-to-z.html", "list", heading="Everything from A to Z", groups=letters)
    services = _grouped(articles, pages, lambda each: each.service or "All services")
    yield _page(contents, "by-service.html", "list", heading="By service", groups=services)


def _letter(article: ZoneArticle) -> str:
    first = sorted_by(article.title)[:1].upper()
    return first if first.isascii() and first.isalpha() else _OTHER_LETTERS


def _grouped(
    articles: Iterable[ZoneArticle], pages: dict[str, str], key: Callable[[ZoneArticle], str]
) -> list[_Group]:
    found: dict[str, list[ZoneArticle]] = {}
    for article in sorted(articles, key=lambda each: (sorted_by(each.title), each.slug)):
        found.setdefault(key(article), []).append(article)
    return [
        _Group(
            f"{slugify(heading) or 'others'}-{number}",
            heading,
            tuple(_line(each, pages, "index.html") for each in lines),
        )
        for number, (heading, lines) in enumerate(sorted(found.items()), start=1)
    ]


def _line(article: ZoneArticle, pages: dict[str, str], here: str) -> _Line:
    return _Line(
        path=from_page(here, pages[article.slug]),
        title=article.title,
        kind_words=article.kind_words,
        service=article.service,
        published_at=article.published_at,
    )


def _page(contents: ZoneContents, path: str, template: str, **more: Any) -> ZoneFile:
    context = {
        "on": contents.on,
        "root": "../" * path.count("/"),
        "places": _PLACES,
        "here": path,
        **more,
    }
    text = render_to_string(f"knowledge/zone/{template}.html", context)
    return ZoneFile(path, partial(text.encode, "utf-8"))
