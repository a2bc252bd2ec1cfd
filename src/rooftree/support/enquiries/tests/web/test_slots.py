"""What enquiries show on other pages."""

import json

import pytest
from django.core.management import call_command

from rooftree.platform.references.interface import Actor, Ref
from rooftree.platform.search import interface as search
from rooftree.support.enquiries.tests.factories import NOW, make, minutes, sign_in
from rooftree.support.enquiries.web import slots

pytestmark = pytest.mark.django_db
OUTSIDER = Actor.anonymous()
HOME = Ref("web.home", 0)


class Slots:
    def test_show_an_outsider_nothing_of_anybody(self, cast):
        enquiry = make()
        assert slots.desk_links(OUTSIDER) == ()
        assert slots.bell(OUTSIDER) == ()
        assert slots.desk_panel(OUTSIDER, HOME) is None
        assert slots.mine_panel(OUTSIDER, HOME) is None
        assert slots.ask_section(OUTSIDER, "x", None) is None
        assert slots.search_hits(OUTSIDER, [enquiry.pk]) == []
        assert (
            slots.personal_data(OUTSIDER, Ref("staff.colleague", cast.id("morven.baillie"))) == []
        )

    def test_show_a_supplier_nothing_either(self, cast):
        supplier = Actor(kind="supplier", name="Supplier", account_id=999)
        for shown in (
            slots.desk_links(supplier),
            slots.bell(supplier),
            slots.my_links(supplier),
            slots.desk_panel(supplier, HOME),
            slots.mine_panel(supplier, HOME),
            slots.ask_section(supplier, "x", None),
            slots.mine_section(supplier, "x", None),
            slots.search_hits(supplier, [make().pk]),
        ):
            assert not shown

    def test_lead_a_member_to_the_desk_and_the_asker_to_their_thread(self, cast):
        enquiry = make()
        hit = slots.search_hits(cast.actor("callum.reid"), [enquiry.pk])[0]
        assert hit.url == f"/desk/{enquiry.pk}/"
        hit = slots.search_hits(cast.actor("morven.baillie"), [enquiry.pk])[0]
        assert hit.url == f"/my-enquiries/{enquiry.pk}/"
        assert slots.search_hits(cast.actor("aileen.ross"), [enquiry.pk]) == []

    @pytest.mark.parametrize("who", ["callum.reid", "morven.baillie"])
    def test_ask_the_database_twice_at_most(self, cast, who, django_assert_max_num_queries):
        enquiry, actor = make(), cast.actor(who)
        of = Ref("staff.colleague", cast.id("morven.baillie"))
        for ask in (
            lambda: slots.desk_links(actor),
            lambda: slots.bell(actor),
            lambda: slots.desk_panel(actor, HOME),
            lambda: slots.mine_panel(actor, HOME),
            lambda: slots.mine_section(actor, "x", None),
            lambda: slots.search_hits(actor, [enquiry.pk]),
            lambda: slots.personal_data(actor, of),
        ):
            with django_assert_max_num_queries(2):
                ask()

    def test_the_menu_counts_open_work(self, cast):
        make()
        make(is_sign_in=True)
        (link,) = slots.desk_links(cast.actor("callum.reid"))
        assert (link.count, [child.label for child in link.children]) == (
            2,
            ["Queues", "Log an enquiry", "Machine mail", "Reopening", "Sign-in words"],
        )

    def test_personal_data_is_for_oneself_and_for_who_may_read_it(self, cast):
        make()
        of = Ref("staff.colleague", cast.id("morven.baillie"))
        for who, lines in (("morven.baillie", 1), ("ruaridh.munro", 1), ("callum.reid", 0)):
            assert len(slots.personal_data(cast.actor(who), of)) == lines, who

    def test_the_header_search_finds_an_enquiry_by_its_number(self, cast):
        enquiry = make()
        groups = search.find(cast.actor("callum.reid"), enquiry.reference)
        assert [hit.ref for group in groups for hit in group.hits] == [enquiry.ref]

    @pytest.mark.parametrize("who", ["callum.reid", "morven.baillie", "ruaridh.munro"])
    def test_home_and_help_draw_their_parts(self, cast, client, who):
        make()
        sign_in(client, cast, who)
        assert client.get("/").status_code == 200
        page = client.get("/help/enquiries.ask/?of=rents.account-1")
        assert "Ask the support team" in page.content.decode()


class DeskCommand:
    def test_prints_the_queue_in_order_one_object_a_line(self, cast, capsys):
        plain = make(at=NOW - minutes(90))
        urgent = make(is_urgent=True, at=NOW - minutes(30))
        locked_out = make(is_sign_in=True, at=NOW - minutes(1))
        call_command("desk", "--json")
        lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
        assert [(line["enquiry"], line["lane"]) for line in lines] == [
            (locked_out.reference, 0),
            (urgent.reference, 1),
            (plain.reference, 2),
        ]
        assert all(set(line) == {"enquiry", "lane", "why", "due"} for line in lines)
        assert all(line["why"] for line in lines)
        assert lines[0]["due"] == "2026-11-23T14:31:00+00:00"
