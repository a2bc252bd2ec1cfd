"""What supplier cases show on lower pages."""

from rooftree.platform.slots.interface import (
    DemoPartEntry,
    MailClaimEntry,
    MenuEntry,
    PageActionsEntry,
    PagePanelEntry,
    PersonalDataEntry,
    SearchableEntry,
    fill,
)
from rooftree.platform.web.interface import HOME_REF
from rooftree.support.supplier import claims, demo
from rooftree.support.supplier.queries.portal.found import words_to_find
from rooftree.support.supplier.rules.kinds import CASE, ENQUIRY
from rooftree.support.supplier.web.cases.slots import cases_panel, escalate
from rooftree.support.supplier.web.licences.slots import licence_panel
from rooftree.support.supplier.web.mail.slots import mail_panel
from rooftree.support.supplier.web.portal.slots import (
    case_links,
    home_panel,
    personal_data,
    search_hits,
)
from rooftree.support.supplier.web.seat.slots import fill_seat_slots


def fill_slots() -> None:
    """Put each part into its slot; called once from `apps.py`."""
    fill("page_actions", PageActionsEntry(ENQUIRY, escalate))
    fill("page_panels", PagePanelEntry(ENQUIRY, 20, cases_panel))
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 40, licence_panel))
    fill("page_panels", PagePanelEntry(CASE, 10, mail_panel))
    fill("mail_claims", MailClaimEntry(20, "supplier: cases", claims.BY_SUPPLIER))
    fill("menu", MenuEntry(heading="Support", order=55, links=case_links))
    fill("page_panels", PagePanelEntry(HOME_REF.kind, 30, home_panel))
    fill_seat_slots()
    fill("searchable", SearchableEntry(CASE, "Supplier cases", search_hits, words_to_find))
    fill("personal_data", PersonalDataEntry("Supplier cases", personal_data))
    fill("demo_parts", DemoPartEntry(order=75, name="supplier cases", load=demo.load))
