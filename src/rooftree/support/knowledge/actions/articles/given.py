"""What a writer gives: the words of an article, and where it belongs."""

from rooftree.support.knowledge.queries.articles.given import Details, Words

__all__ = ["Details", "Words"]
