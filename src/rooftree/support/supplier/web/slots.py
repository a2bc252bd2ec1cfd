"""What supplier cases show on lower pages."""

from rooftree.platform.slots.interface import PagePanelEntry, fill
from rooftree.platform.web.interface import HOME_REF
from rooftree.support.supplier.web.licences.slots import licence_panel


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 40, licence_panel))
