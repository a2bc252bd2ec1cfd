"""Every entry of a slot, over the demo council: nothing for outsiders, few queries for others."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.slots import interface as slots
from rooftree.platform.slots.interface import SLOTS, filled
from rooftree.platform.web.interface import HOME_REF
from tests.architecture.council import Council

OUTSIDERS = ("nobody", "supplier", "public")
# The doors that stand open to whoever has an account, and lead to nobody else's affairs.
OPEN_TO_ACCOUNTS = {"My account", "Guides and FAQs", "Sample mailbox", "Your cases"}
# What an account of the supplier's is for.
OF_THE_SUPPLIER = "support.supplier.web.seat.slots.seat_links"
# Says the same words to everybody: how to get in again.
OPEN_TO_ALL = {"support.enquiries.web.slots.sign_in_section"}
# The most queries of an entry for anybody. Two is the most that the plan of the house allows.
MOST = 2
PINNED = {
    "platform.access.web.home_panels.audit_panel": 1,
    "platform.access.web.home_panels.people_panel": 1,
    "platform.access.web.slots.cog_links": 0,
    "platform.access.web.slots.colleague_hits": 2,
    "platform.access.web.slots.menu_links": 0,
    "platform.calendars.web.slots.menu_links": 0,
    "platform.jobs.web.slots.home_panel": 1,
    "platform.jobs.web.slots.menu_links": 1,
    "platform.mail.web.slots.home_panel": 1,
    "platform.mail.web.slots.menu_links": 1,
    "platform.mail.web.slots.personal_data": 1,
    "platform.mail.web.slots.sign_in_card": 0,
    "support.enquiries.web.slots.ask_section": 2,
    "support.enquiries.web.slots.bell": 1,
    "support.enquiries.web.slots.desk_links": 2,
    "support.enquiries.web.slots.desk_panel": 2,
    "support.enquiries.web.slots.mine_panel": 1,
    "support.enquiries.web.slots.mine_section": 1,
    "support.enquiries.web.slots.my_links": 0,
    "support.enquiries.web.slots.personal_data": 1,
    "support.enquiries.web.slots.search_hits": 2,
    "support.enquiries.web.slots.sign_in_card": 0,
    "support.enquiries.web.slots.sign_in_section": 0,
    "support.enquiries.web.slots.target_links": 0,
    "support.knowledge.web.articles.slots.search_hits": 1,
    "support.knowledge.web.loop.slots.recurring_panel": 2,
    "support.knowledge.web.slots.before_sign_in": 1,
    "support.knowledge.web.slots.menu_links": 1,
    "support.knowledge.web.slots.personal_data": 1,
    "support.model.web.slots.home_panel": 1,
    "support.model.web.slots.menu_links": 0,
    "support.supplier.web.cases.slots.cases_panel": 2,
    "support.supplier.web.cases.slots.escalate": 2,
    "support.supplier.web.licences.slots.licence_panel": 2,
    "support.supplier.web.mail.slots.mail_panel": 2,
    "support.supplier.web.portal.slots.case_links": 1,
    "support.supplier.web.portal.slots.home_panel": 2,
    "support.supplier.web.portal.slots.personal_data": 2,
    "support.supplier.web.portal.slots.search_hits": 2,
    "support.supplier.web.seat.slots.seat_links": 0,
    "support.supplier.web.seat.slots.seat_panel": 2,
}

# Which of the council's records entries of other pages are about.
RECORDS = {"enquiries.enquiry": "number", "supplier.case": "case_number"}

Ask = Callable[[Actor], list[str]]


def name_of(entry: object) -> str:
    asked = next(v for k, v in vars(entry).items() if callable(v) and k not in {"words", "load"})
    return f"{asked.__module__.removeprefix('rooftree.')}.{asked.__qualname__}"


def shown_by(slot: str, entry: object, council: Council) -> Ask:
    """Give a question that answers with all that this actor is shown."""
    people = [Ref("staff.colleague", each) for each in council.cast.values()]
    if slot == "menu":
        return lambda actor: [link.label for link in entry.links(actor)]
    if slot in {"page_actions", "page_panels"}:
        return on_a_page(entry, record_of(entry, council))
    if slot == "help_sections":
        about = Ref("enquiries.enquiry", council.records["number"])
        return lambda actor: drawn(entry.section(actor, "enquiries.queue", about))
    if slot == "sign_in_links":
        return lambda _actor: drawn(entry.panel())
    if slot == "searchable":
        ids = [words.ref.id for words in entry.words(None)]
        assert ids, f"the demo council has no {entry.kind}"
        return lambda actor: [hit.title for hit in entry.hits(actor, ids)]
    if slot == "personal_data":
        return lambda actor: [str(line) for line in entry.found(actor, people[0])]
    message = f"{slot}: say here how an entry of this slot is asked"
    raise AssertionError(message)


def on_a_page(entry: object, of: Ref) -> Ask:
    """Ask for what stands on this record's page: links, or a card."""
    if isinstance(entry, slots.PageActionsEntry):
        return lambda actor: [each.label for each in entry.actions(actor, of)]
    return lambda actor: drawn(entry.panel(actor, of))


def record_of(entry: object, council: Council) -> Ref:
    """Name the record whose page the entry stands on."""
    if entry.kind == HOME_REF.kind:
        return HOME_REF
    number = RECORDS.get(entry.kind)
    assert number, f"{entry.kind}: say here which record an entry is about"
    return Ref(entry.kind, council.records[number])


def drawn(panel: slots.Panel | None) -> list[str]:
    """Draw a panel, so that queries of its template count too."""
    if panel is None:
        return []
    render_to_string(panel.template, {"data": panel.data})
    return [panel.heading]


def questions(council: Council) -> Iterator[tuple[str, str, Ask]]:
    """Give every entry that is asked for a page, by slot and name."""
    for slot in SLOTS:
        if slot in {"mail_claims", "demo_parts"}:
            continue
        for entry in filled(slot, SLOTS[slot]):
            yield slot, name_of(entry), shown_by(slot, entry, council)


def unfit_for_outsiders(slot: str, name: str, actor: Actor, shown: list[str]) -> set[str]:
    """Say what of this somebody from outside should not be shown."""
    is_own = actor.kind == "supplier" and name == OF_THE_SUPPLIER
    if is_own or slot == "sign_in_links" or name in OPEN_TO_ALL:
        return set()
    is_door = slot == "menu" and actor.is_signed_in
    return set(shown) - (OPEN_TO_ACCOUNTS if is_door else set())


@pytest.mark.django_db
class SlotEntry:
    def test_shows_nothing_to_outsiders(self, council):
        found = [
            f"{slot}: {name} shows {who} {unfit}"
            for slot, name, ask in questions(council)
            for who in OUTSIDERS
            for actor in [council.people[who].actor]
            if (unfit := unfit_for_outsiders(slot, name, actor, ask(actor)))
        ]
        assert found == []

    def test_shows_something_to_those_it_is_for(self, council):
        """Otherwise showing outsiders nothing would prove nothing."""
        everybody = [council.people[username].actor for username in (*council.cast, "supplier")]
        empty = [
            name for _, name, ask in questions(council) if not any(ask(each) for each in everybody)
        ]
        assert empty == []

    def test_asks_as_few_queries_as_it_was_pinned_at(self, council):
        most = {}
        for _, name, ask in questions(council):
            for username in council.cast:
                actor = council.people[username].actor
                with CaptureQueriesContext(
                    connection,
                ) as asked:
                    ask(actor)
                most[name] = max(most.get(name, 0), len(asked))
        wrong = [
            f"{name}: {most.get(name, 'no')} queries, pinned at {PINNED.get(name, 'nothing')}"
            for name in sorted(most.keys() | PINNED)
            if most.get(name) != PINNED.get(name) or most[name] > MOST
        ]
        assert not wrong, "\n" + "\n".join(wrong)

    def test_is_caught_when_it_tells_an_outsider_something(self, council):
        leak = slots.MenuEntry("Leak", 1, lambda _: [slots.MenuLink("Arrears", "/", "x")])
        ask = shown_by("menu", leak, council)
        for who in OUTSIDERS:
            actor = council.people[who].actor
            assert unfit_for_outsiders("menu", "leak", actor, ask(actor)) == {"Arrears"}
