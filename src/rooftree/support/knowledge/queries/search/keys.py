"""What commands call an article: the id that it was imported by, else its address."""

from collections.abc import Sequence

from rooftree.support.knowledge.models import Article


def article_keys(article_ids: Sequence[int]) -> dict[int, str]:
    """Give each article's key by its id."""
    rows = Article.objects.filter(pk__in=article_ids).values_list("pk", "import_key", "slug")
    return {pk: import_key or slug for pk, import_key, slug in rows}
