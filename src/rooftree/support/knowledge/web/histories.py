"""The row history of articles and their shelves, for those who may read the audit."""

from rooftree.platform.access.interface import HistoryKind, HistoryTable
from rooftree.support.knowledge.queries.articles.searched import (
    ARTICLE,
    article_titles,
    shelf_names,
)

HISTORIES = (
    HistoryKind(
        ARTICLE,
        (
            HistoryTable("knowledge.Article", "Article"),
            HistoryTable("knowledge.HelpPlace", "Pages", field="article_id"),
            HistoryTable("knowledge.RelatedArticle", "Read next", field="article_id"),
        ),
        article_titles,
    ),
    HistoryKind("knowledge.category", (HistoryTable("knowledge.Category", "Shelf"),), shelf_names),
)
