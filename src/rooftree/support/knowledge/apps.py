"""Django's entry for support/knowledge."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class KnowledgeConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.knowledge"
    label = "knowledge"
    verbose_name = "Help and guides"

    def ready(self) -> None:
        """Register permissions and labels, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.files import interface as files
        from rooftree.support.knowledge import details, handlers, labels, permissions
        from rooftree.support.knowledge.queries import standing
        from rooftree.support.knowledge.queries.articles.needed_files import needed_files
        from rooftree.support.knowledge.web.histories import HISTORIES
        from rooftree.support.knowledge.web.slots import fill_slots

        access.register_standing(
            permissions.READ_ARTICLES, "Read guides and FAQs", standing.reads_articles
        )
        access.register_standing(
            permissions.KEEP_ARTICLES, "Keep guides and FAQs", standing.keeps_articles
        )
        access.register_standing(
            permissions.SPEAK_AS_SUPER_USER,
            "Say what was asked of a Super User",
            standing.speaks_as_super_user,
        )
        access.register_permissions(
            {
                permissions.KEEP_CATEGORIES: "Keep the shelves of articles and who approves",
                permissions.READ_PERSONAL_DATA: "Read what knowledge holds about one person",
            }
        )
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, details.DETAILS)
        files.register_need(self.label, needed_files)
        for kind in HISTORIES:
            access.register_history(kind)
        fill_slots()
        # Django's own moment for rows that ship with the tables, run by migrate alone.
        post_migrate.connect(handlers.ship_words, sender=self, dispatch_uid="knowledge.words")
        post_migrate.connect(handlers.bring_guides, sender=self, dispatch_uid="knowledge.guides")
