"""Django's entry for support/model."""

from django.apps import AppConfig


class ModelConfig(AppConfig):
    """Wire the module up."""

    name = "rooftree.support.model"
    label = "model"
    verbose_name = "Support model"

    def ready(self) -> None:
        """Register permissions and labels, and fill slots."""
        from rooftree.platform.access import interface as access
        from rooftree.platform.audit import interface as audit
        from rooftree.platform.files import interface as files
        from rooftree.platform.slots.interface import DemoPartEntry, MenuEntry, PagePanelEntry, fill
        from rooftree.platform.web.interface import HOME_REF
        from rooftree.support.model import demo, details, handlers, labels, permissions
        from rooftree.support.model.queries.needed_documents import needed_documents
        from rooftree.support.model.web.histories import HISTORIES
        from rooftree.support.model.web.slots import home_panel, menu_links

        access.register_permissions(permissions.PERMISSIONS)
        access.register_standing(
            permissions.SEE_MODEL, "See the support model", permissions.works_here
        )
        audit.register_labels(labels.LABELS)
        audit.register_details(self.label, details.DETAILS)
        audit.register_details("model.loaded", details.OF_LOADS)
        for kind in HISTORIES:
            access.register_history(kind)
        handlers.listen()
        files.register_need(self.label, needed_documents)
        fill("menu", MenuEntry(heading="Support", order=60, links=menu_links))
        fill("page_panels", PagePanelEntry(HOME_REF.kind, 50, home_panel))
        fill("demo_parts", DemoPartEntry(order=20, name="support model", load=demo.load))
