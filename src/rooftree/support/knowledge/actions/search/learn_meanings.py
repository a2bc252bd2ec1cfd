"""Work out what articles mean, where the optional model is installed."""

from django.db import connection

from rooftree.support.knowledge.models import ShelfArticle
from rooftree.support.knowledge.rules.semantic import meaning

# Title and the first lines: what an article is about is said there.
_READ = 400


def learn_meanings(*, most: int) -> int:
    """Give meaning to shelved articles that have none yet, `most` at once. Returns how many."""
    if not meaning.is_there():
        return 0
    waiting = ShelfArticle.objects.filter(meaning=None).order_by("article_id")[:most]
    rows = list(waiting.values_list("article_id", "title", "text"))
    if not rows:
        return 0
    texts = [f"{title}. {text[:_READ]}" for _, title, text in rows]
    found = meaning.vectors(texts, are_articles=True) or []
    kept = [meaning.packed(vector) for vector in found]
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE knowledge_shelfarticle a SET meaning = new.meaning"
            " FROM unnest(%s::bigint[], %s::bytea[], %s::text[]) AS new(id, meaning, title)"
            # An article that was shelved anew meanwhile has other words.
            " WHERE a.article_id = new.id AND a.title = new.title",
            [[row[0] for row in rows], kept, [row[1] for row in rows]],
        )
    return len(rows)
