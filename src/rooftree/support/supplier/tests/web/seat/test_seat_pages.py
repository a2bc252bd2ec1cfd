"""The seat's pages: what they show, and above all what they never show."""

import re
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from rooftree.platform.audit import interface as audit
from rooftree.platform.files import interface as files
from rooftree.platform.references.interface import Actor
from rooftree.support.enquiries.tests.factories import make as make_enquiry
from rooftree.support.supplier.actions.cases.add_note import add_note
from rooftree.support.supplier.actions.cases.record_call import Call, record_call
from rooftree.support.supplier.actions.cases.reply import Reply, reply_to_supplier
from rooftree.support.supplier.actions.cases.set_status import set_status
from rooftree.support.supplier.actions.seat.keep_people import end_person
from rooftree.support.supplier.choices import Channel, Direction, Status
from rooftree.support.supplier.models import CaseMessage
from rooftree.support.supplier.tests.factories import NOW, make_case
from rooftree.support.supplier.tests.seating import browser_of, seat

pytestmark = pytest.mark.django_db
PNG = bytes.fromhex("89504e470d0a1a0a") + b"seat"
# Each stands where the seat must not look.
PLANTED = (
    "zebranote",
    "zebrathread",
    "zebraasker",
    "zebrareason",
    "zebrareached",
    "zebraqueued",
    "zebraoverride",
)
NAMES = ("Callum", "callum.reid", "Morag", "Morven", "ENQ-")


def planted(cast):
    """Put words all over a case that are for the team alone."""
    team = cast.actor("callum.reid")
    enquiry = make_enquiry(address="zebraasker@example.org", text="zebrathread")
    case = make_case(
        enquiry_id=enquiry.pk,
        priority=1,
        owner_id=cast.id("callum.reid"),
        raised_by_id=cast.id("callum.reid"),
    )
    case.priority_answers.create(
        at=NOW,
        environment="live",
        impact="severe",
        scope="system",
        has_workaround=False,
        rule="LIVE, severe: 2",
        by_table=2,
        priority=1,
        override_reason="zebraoverride",
        by_name="Callum Reid",
    )
    add_note(actor=team, case_id=case.pk, text="zebranote")
    call = Call("Callum Reid", "zebrareached", NOW, words="zebrareached")
    record_call(actor=team, case_id=case.pk, call=call)
    set_status(actor=team, case_id=case.pk, status=Status.WAITING, reason="zebrareason")
    CaseMessage.objects.create(
        case=case,
        direction=Direction.OUT,
        channel=Channel.MAIL,
        at=NOW,
        author_name="Morag Kerr",
        text="zebraqueued",
        outbound_id=1,
    )
    reply_to_supplier(
        actor=team,
        case_id=case.pk,
        reply=Reply("It stops at line 2.", 99_999_999, channel=Channel.PORTAL),
    )
    return case


class Seat:
    def test_shows_nothing_that_is_for_the_team_alone(self, cast):
        case = planted(cast)
        client = browser_of(seat(case))
        pages = ["/seat/", *(f"/seat/{case.pk}/{each}" for each in ("", "resolve/", "release/"))]
        pages += ["/account/", "/keys/", "/help/supplier.seat/", "/help/supplier.seat_case/"]
        for address in pages:
            answer = client.get(address)
            assert answer.status_code == 200, address
            html = answer.content.decode()
            for word in (*PLANTED, *NAMES):
                assert word not in html, f"{word} at {address}"
        faulty = client.post(f"/seat/{case.pk}/", {"text": "", "seen": 0})
        stale = client.post(f"/seat/{case.pk}/", {"text": "Ours crossed.", "seen": 0})
        for answer in (faulty, stale):
            assert answer.status_code == 422
            html = answer.content.decode()
            assert not [word for word in (*PLANTED, *NAMES) if word in html]
        assert "Ours crossed." in html
        assert "The council wrote at" in html

    def test_shows_the_case_and_what_truly_went_to_the_supplier(self, cast):
        case = planted(cast)
        html = browser_of(seat(case)).get(f"/seat/{case.pk}/").content.decode()
        for words in (case.subject, case.description, "It stops at line 2.", "Council team"):
            assert words in html
        assert "The table gives priority 2. The council chose priority 1." in html

    def test_is_all_that_its_people_have(self, cast):
        client = browser_of(seat(make_case()))
        home = client.get("/")
        assert (home.status_code, home.url) == (302, "/seat/")
        html = client.get("/seat/").content.decode()
        menu = html[html.index('<div class="rt-nav__in">') : html.index("<main")]
        assert re.findall(r'<a [^>]*href="([^"]+)"', menu) == ["/seat/"]
        assert 'action="/find/"' not in html
        for address in ("/find/", "/help/", "/supplier/", "/supplier/people/", "/model/", "/ask/"):
            assert client.get(address).status_code == 404, address
        assert client.get("/help/enquiries.queue/").status_code == 404
        help_page = client.get("/help/supplier.seat/").content.decode()
        assert "Your cases</h1>" in help_page
        for words in ("Search guides", "Super User", "Guides and FAQs"):
            assert words not in help_page

    def test_answers_for_somebody_elses_case_as_for_none_and_keeps_the_try(self, cast):
        case, other = make_case(), make_case()
        client = browser_of(seat(case))
        for number in (other.pk, 999_999_999):
            for page in ("", "resolve/", "release/", "files/1/"):
                answer = client.get(f"/seat/{number}/{page}")
                assert answer.status_code == 404
                assert client.post(f"/seat/{number}/{page}", {"text": "x"}).status_code == 404
        tries, _ = audit.entries(audit.Wanted(what="access.refused"))
        assert tries[0].details["permission"] == "supplier.use_seat"
        assert other.messages.count() == 0

    def test_is_gone_when_it_has_ended(self, cast):
        case = make_case()
        person = seat(case)
        client = browser_of(person)
        end_person(actor=cast.actor("callum.reid"), person_id=person.pk)
        answer = client.get(f"/seat/{case.pk}/")
        assert (answer.status_code, answer.url.split("?")[0]) == (302, "/sign-in/")

    def test_is_no_place_for_the_council(self, cast, client):
        case = make_case()
        client.force_login(_account(cast, "callum.reid"))
        for address in ("/seat/", f"/seat/{case.pk}/"):
            assert client.get(address).status_code == 404

    def test_lists_many_cases_in_as_many_queries_as_one(self, cast, django_assert_max_num_queries):
        cases = [make_case(subject=f"Case {number}") for number in range(8)]
        client = browser_of(seat(*cases, make_case(subject="Over", status=Status.CLOSED)))
        with django_assert_max_num_queries(9):
            html = client.get("/seat/").content.decode()
        assert html.count("/seat/2") == 8
        assert "Over" not in html
        assert "Over" in client.get("/seat/?state=closed").content.decode()


class SeatPages:
    def test_ask_answer_and_resolve(self, cast):
        case = make_case()
        client = browser_of(seat(case))
        address = f"/seat/{case.pk}/"
        asked = client.post(address, {"text": "Which file?", "asks": "on", "seen": 0}, follow=True)
        assert "Asked. The case waits for the council." in asked.content.decode()
        assert "Waiting for Customer since" in asked.content.decode()
        promise = {"version": "8.4", "reason": ""}
        soon = NOW + timedelta(days=3)
        promise |= {
            "planned_on_0": soon.day,
            "planned_on_1": soon.month,
            "planned_on_2": soon.year,
            "planned_on": f"{soon:%d/%m/%Y}",
        }
        dated = client.post(f"{address}release/", promise, follow=True).content.decode()
        assert "planned for 26 November 2026" in dated
        resolved = client.post(f"{address}resolve/", {"text": "Mended."}, follow=True)
        assert f"{case.reference} is resolved." in resolved.content.decode()
        again = client.post(f"{address}resolve/", {"text": "Mended."}, follow=True)
        assert "resolved already" in again.content.decode()

    def test_hand_out_files_of_the_case_alone(self, cast):
        raised, noted, other = (
            files.store(PNG + name, name="page.png", at=NOW) for name in (b"1", b"2", b"3")
        )
        case = make_case(file_ids=[raised])
        case.notes.create(at=NOW, author_name="Callum Reid", text="Look", file_ids=[noted])
        make_case(file_ids=[other])
        client = browser_of(seat(case))
        assert client.get(f"/seat/{case.pk}/files/{raised}/").status_code == 200
        for file_id in (noted, other):
            assert client.get(f"/seat/{case.pk}/files/{file_id}/").status_code == 404

    def test_show_the_team_what_came_by_the_seat(self, cast, client):
        case = make_case()
        browser_of(seat(case)).post(f"/seat/{case.pk}/", {"text": "We rebuilt it.", "seen": 0})
        client.force_login(_account(cast, "callum.reid"))
        html = client.get(reverse("supplier.case", args=[case.pk])).content.decode()
        assert "We rebuilt it." in html
        assert "Rowan Sim" in html
        assert "The supplier’s seat" in html


def _account(cast, username):
    actor: Actor = cast.actor(username)
    return get_user_model().objects.get(pk=actor.account_id)
