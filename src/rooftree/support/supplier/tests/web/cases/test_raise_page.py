"""Raising a case, screen by screen, and an incident's priority."""

import pytest

from rooftree.platform.database.interface import one_reading
from rooftree.platform.references.interface import Actor, Ref
from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.model import interface as model
from rooftree.support.supplier.models import PortalUser, SupplierCase
from rooftree.support.supplier.rules.priority import decide
from rooftree.support.supplier.tests.factories import NOW, TODAY, make_case, make_enquiry, rows
from rooftree.support.supplier.web.cases import slots

pytestmark = pytest.mark.django_db
PAGE = "/supplier/new/"
THREAD = "Mrs Jean Paterson, 01632 960123, can’t pay: ORA-00942.\nMorven Baillie"


@pytest.fixture
def desk(client, cast):
    return sign_in(client, cast, "callum.reid")


def said(**values: str) -> dict[str, str]:
    live = next(line for line in model.environments() if line.is_live)
    return {
        "subject": "Payment files stop",
        "description": "At line 1.",
        "product": "Integrated Housing Management System",
        "environment": str(live.id),
        "impact": "severe",
        "scope": "major-function",
        "workaround": "no",
        "portal_user": "",
    } | values


class RaisePage:
    def test_asks_first_what_is_needed(self, desk):
        page = desk.get(PAGE)
        assert page.status_code == 200
        assert b"What do you need?" in page.content
        assert b"Take the asker" not in page.content
        again = desk.get(PAGE, {"asked": "yes"})
        assert again.status_code == 422
        assert "Answer “What do you need?”." in again.content.decode()

    def test_fills_in_the_thread_without_notes_and_people(self, desk, cast):
        enquiry = make_enquiry(subject="Mrs Paterson can’t pay", text=THREAD)
        rows("enquiries.Note").create(
            enquiry_id=enquiry.pk, at=enquiry.received_at, author_name="Callum Reid", text="Plan B"
        )
        page = desk.get(PAGE, {"topic": "technical", "enquiry": enquiry.pk})
        form = page.context["form"]
        assert form.initial["subject"] == "[name] can’t pay"
        words = form.initial["description"]
        assert "[name], [telephone number], can’t pay: ORA-00942." in words
        assert words.startswith("The asker, 23 November 2026, 14:02:")
        for hidden in ("Plan B", "Paterson", "960123", "Morven"):
            assert hidden not in page.content.decode()

    def test_takes_along_what_was_ticked(self, desk):
        enquiry = make_enquiry(text=THREAD)
        ticked = {"topic": "technical", "enquiry": enquiry.pk, "asker": "on"}
        words = desk.get(PAGE, ticked).context["form"].initial["description"]
        assert words.startswith("Morven Baillie, 23 November 2026")
        assert "Paterson" not in words
        words = desk.get(PAGE, ticked | {"personal": "on"}).context["form"].initial["description"]
        assert "Mrs Jean Paterson, 01632 960123" in words

    def test_shows_who_sells_a_licence_that_costs_and_raises_nothing(self, desk):
        before = rows("audit.AuditEntry").count()
        page = desk.get(PAGE, {"topic": "paid-licence"}).content.decode()
        assert "Account manager" in page
        assert "Sales desk" in page
        assert "account.manager@" in page
        assert "Executive director" not in page
        answer = desk.post(f"{PAGE}?topic=paid-licence", said(step="raise"))
        assert answer.status_code == 200
        assert not SupplierCase.objects.exists()
        assert rows("audit.AuditEntry").count() == before

    def test_shows_the_rule_before_it_is_raised(self, desk):
        page = desk.post(f"{PAGE}?topic=technical", said())
        assert not SupplierCase.objects.exists()
        told = page.content.decode()
        decided = decide(
            environment="live", impact="severe", scope="major-function", has_workaround=False
        )
        assert decided.priority == 2
        for words in ("Why priority 2", decided.rule, decided.words, decided.not_higher):
            assert words in told

    def test_shows_the_number_to_ring_for_a_priority_1(self, desk):
        page = desk.post(f"{PAGE}?topic=technical", said(impact="stopped")).content.decode()
        assert "Why priority 1" in page
        number = model.ladder()[0].telephones[0].number
        assert number in page

    def test_raises_it_with_what_was_checked(self, desk, cast):
        user = PortalUser.objects.create(
            colleague_id=cast.id("callum.reid"), portal_name="creid",
            address="callum.reid@council.example", from_on=TODAY,
        )  # fmt: skip
        enquiry = make_enquiry()
        answer = desk.post(
            f"{PAGE}?topic=patch&enquiry={enquiry.pk}",
            said(step="raise", portal_user=str(user.pk), priority="3", reason="Waits for Monday"),
        )
        case = SupplierCase.objects.get()
        assert answer.url == f"/supplier/{case.pk}/"
        assert (case.kind, case.topic, case.priority) == ("incident", "patch", 3)
        assert case.portal_user_id == user.pk
        assert case.priority_answers.get().by_table == 2
        enquiry.refresh_from_db()
        assert enquiry.at_supplier == [case.reference]

    def test_asks_why_another_priority(self, desk):
        page = desk.post(f"{PAGE}?topic=technical", said(step="raise", priority="4"))
        assert page.status_code == 422
        assert "Enter why it is not priority 2, as the table says." in page.content.decode()
        assert not SupplierCase.objects.exists()

    def test_goes_back_with_what_was_typed(self, desk):
        page = desk.post(f"{PAGE}?topic=technical", said(step="details")).content.decode()
        assert "At line 1." in page
        hint = "Where nothing is wrong yet, choose Minor"
        assert hint not in page
        assert hint in desk.get(PAGE, {"topic": "upgrade"}).content.decode()
        assert not SupplierCase.objects.exists()

    def test_asks_nothing_of_priority_for_a_request(self, desk):
        form = desk.get(PAGE, {"topic": "documentation"}).context["form"]
        assert not {"impact", "scope", "workaround"} & form.fields.keys()
        nothing = desk.post(f"{PAGE}?topic=documentation", {}).content.decode()
        assert "Say in a few words what it is about." in nothing
        given = {"subject": "Guide", "description": "The guide.", "product": said()["product"]}
        answer = desk.post(f"{PAGE}?topic=documentation", given | {"step": "raise"})
        assert answer.status_code == 302
        assert SupplierCase.objects.get().priority is None

    def test_takes_files_of_the_thread_alone(self, desk):
        enquiry = make_enquiry()
        page = desk.post(
            f"{PAGE}?topic=technical&enquiry={enquiry.pk}", said(step="raise", files=["7"])
        )
        assert not SupplierCase.objects.filter(file_ids=[7]).exists()
        assert page.status_code in {302, 422}

    def test_is_not_for_a_closed_enquiry(self, desk):
        enquiry = make_enquiry(status="closed", closed_at=NOW, outcome="answered")
        page = desk.get(PAGE, {"topic": "technical", "enquiry": enquiry.pk}).content.decode()
        assert f"{enquiry.reference} is closed." in page

    def test_answers_404_to_others_and_records_the_try(self, client, cast):
        sign_in(client, cast, "morven.baillie")
        assert client.get(PAGE).status_code == 404
        assert rows("audit.AuditEntry").filter(label="access.refused").exists()


class PriorityPage:
    def test_changes_it_and_says_the_rule(self, desk):
        case = make_case(priority=3)
        page = f"/supplier/{case.pk}/priority/"
        answer = desk.post(page, said(impact="stopped"), follow=True)
        case.refresh_from_db()
        assert (case.priority, case.environment_name) == (1, "LIVE")
        assert "Priority 1: LIVE, a major function has stopped" in answer.content.decode()
        line = case.log.filter(what="priority").get()
        assert line.priority == 1

    def test_keeps_an_override_that_nobody_touched(self, desk):
        case = make_case(priority=3)
        page = f"/supplier/{case.pk}/priority/"
        desk.post(page, said(priority="4", reason="Only the test file"))
        given = desk.get(page).context["form"].initial
        assert (given["priority"], given["reason"]) == ("4", "Only the test file")
        desk.post(page, said(**given))
        case.refresh_from_db()
        assert case.priority == 4

    def test_is_of_incidents_only(self, desk):
        case = make_case(topic="documentation")
        assert desk.get(f"/supplier/{case.pk}/priority/").status_code == 404


class EnquiryPage:
    def test_offers_to_escalate_and_shows_its_cases(self, desk):
        enquiry = make_enquiry()
        page = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        assert f"/supplier/new/?enquiry={enquiry.pk}" in page
        case = make_case(enquiry_id=enquiry.pk)
        page = desk.get(f"/desk/{enquiry.pk}/").content.decode()
        assert f'href="/supplier/{case.pk}/"' in page

    def test_shows_others_nothing(self, cast, django_assert_max_num_queries):
        enquiry = make_enquiry()
        make_case(enquiry_id=enquiry.pk)
        of = Ref("enquiries.enquiry", enquiry.pk)
        seat = Actor(kind="supplier", name="Ravi Chandra", account_id=999)
        for actor in (Actor.anonymous(), seat, cast.actor("morven.baillie")):
            assert slots.escalate(actor, of) == ()
            assert slots.cases_panel(actor, of) is None
        desk = cast.actor("callum.reid")
        with one_reading(), django_assert_max_num_queries(2):
            assert slots.escalate(desk, of)
        with one_reading(), django_assert_max_num_queries(2):
            assert slots.cases_panel(desk, of)
