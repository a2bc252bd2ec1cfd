"""Draw what was written, as readers see it and as the preview shows it."""

from django.urls import reverse

from rooftree.support.knowledge.models import Article, OldAddress, Picture
from rooftree.support.knowledge.queries.shipped_pictures import shipped_picture
from rooftree.support.knowledge.rules.articles.naming import articles_in, pictures_in
from rooftree.support.knowledge.rules.guide_text import ARTICLE, ARTICLES, draw


def drawn(body: str, article_id: int) -> str:
    """Give HTML that was cleaned: links follow articles to where they moved.

    A link to an article that nobody has leaves its words; so does a picture that is not there. The
    article's own pictures come before those of the product. At most three queries, most often none.
    """
    slugs = slugs_now(articles_in(body))
    pictures = _own_pictures(article_id, pictures_in(body))

    def link(href: str) -> str | None:
        if not href.startswith(ARTICLE):
            return href
        slug = slugs.get(href.removeprefix(ARTICLE))
        return f"{ARTICLES}{slug}/" if slug else None

    def picture(name: str) -> tuple[str, int, int] | None:
        if name in pictures:
            return reverse("knowledge.picture", args=[article_id, name]), 0, 0
        shipped = shipped_picture(name)
        return (shipped.address, shipped.width, shipped.height) if shipped else None

    return draw(body, link=link, picture=picture)


def slugs_now(wanted: set[str]) -> dict[str, str]:
    """Give where each of these addresses leads today; one that no article has or had is left out."""
    if not wanted:
        return {}
    found = {slug: slug for slug in _having(wanted)}
    if missing := wanted - set(found):
        moved = OldAddress.objects.filter(slug__in=missing).order_by()
        found |= dict(moved.values_list("slug", "article__slug"))
    return found


def _having(wanted: set[str]) -> list[str]:
    rows = Article.objects.filter(slug__in=wanted, published__isnull=False).order_by()
    return list(rows.values_list("slug", flat=True))


def _own_pictures(article_id: int, names: set[str]) -> set[str]:
    if not names or not article_id:
        return set()
    rows = Picture.objects.filter(article_id=article_id, name__in=names).order_by()
    return set(rows.values_list("name", flat=True))
