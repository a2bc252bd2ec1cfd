"""The page of one supplier case."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rooftree.support.enquiries.tests.factories import sign_in
from rooftree.support.supplier.actions.cases.add_note import add_note
from rooftree.support.supplier.choices import Author, Channel, Direction, Status
from rooftree.support.supplier.models import CaseMessage, Supplier
from rooftree.support.supplier.rules.shipped import SHIPPED_SUPPLIER
from rooftree.support.supplier.tests.factories import NOW, make_case, make_enquiry, rows

pytestmark = pytest.mark.django_db
# With its frame, and with everything on the page that a case can have.
MOST_QUERIES = 27


@pytest.fixture
def desk(cast, client):
    return sign_in(client, cast, "callum.reid")


@pytest.fixture
def larkfield(db):
    named = {"name": "Larkfield", "helphub_address": "helphub@larkfield.example.org"}
    return Supplier.objects.create(**SHIPPED_SUPPLIER | named)


def came_in(case, text="Please send the import log.", author=Author.PERSON, at=NOW):
    return CaseMessage.objects.create(
        case=case,
        direction=Direction.IN,
        author=author,
        channel=Channel.MAIL,
        at=at,
        author_name="Ravi Chandra",
        text=text,
    )


class CasePage:
    def test_shows_how_a_case_stands_and_what_happened(self, cast, desk, larkfield):
        enquiry = make_enquiry(at=NOW - timedelta(minutes=30))
        case = make_case(
            priority=1,
            enquiry_id=enquiry.pk,
            status=Status.WAITING,
            here_words="Asked for the import log.",
            supplier_reference="LKS-88214",
        )
        came_in(case)
        came_in(case, "We got your mail.", Author.AUTOMATIC)
        add_note(actor=cast.actor("morag.kerr"), case_id=case.pk, text="Ask Fatima for it")
        html = desk.get(f"/supplier/{case.pk}/").content.decode()
        for words in (
            "Priority 1</strong>",
            "Waiting for Customer since 14:02",
            "Asked for the import log.",
            "Larkfield’s reference <b>LKS-88214</b>",
            f"ENQ-{enquiry.pk}</a>",
            "Phone the supplier: no call recorded yet",
            "01632 960301",
            "Ours to Morven Baillie",
            "Larkfield’s to us",
            "Larkfield wrote",
            "Please send the import log.",
            "Larkfield’s machine wrote",
            "automatic receipt, 14:02",
            "Internal note, never sent",
            "Ask Fatima for it",
            'class="o-us"',
            "Raised as a service incident, priority 1",
            "To helphub@larkfield.example.org",
        ):
            assert words in html, words
        assert "style=" not in html

    def test_asks_no_more_for_a_long_thread(self, cast, desk, larkfield):
        enquiry = make_enquiry()
        case = make_case(priority=1, enquiry_id=enquiry.pk)
        came_in(case)
        address = f"/supplier/{case.pk}/"
        desk.get(address)
        with CaptureQueriesContext(connection) as few:
            desk.get(address)
        for number in range(6):
            came_in(case, f"Word {number}")
            add_note(actor=cast.actor("morag.kerr"), case_id=case.pk, text=f"Note {number}")
        with CaptureQueriesContext(connection) as many:
            desk.get(address)
        asked = [line["sql"] for line in many]
        assert len(asked) == len(few), "\n".join(asked)
        assert len(asked) <= MOST_QUERIES, "\n".join(asked)

    def test_is_not_there_for_others_nor_for_a_number_that_is_none(self, cast, client, desk):
        case = make_case()
        assert desk.get("/supplier/999999/").status_code == 404
        other = sign_in(client, cast, "morven.baillie")
        assert other.get(f"/supplier/{case.pk}/").status_code == 404
        refused = rows("audit.AuditEntry").filter(label="access.refused")
        assert refused.exists()

    def test_leads_to_the_hand_over_until_the_supplier_knows_of_it(self, desk, larkfield):
        case = make_case()
        address, words = f"/supplier/{case.pk}/", "Larkfield doesn’t have this case yet."
        assert words in desk.get(address).content.decode()
        for known in ({"handed_over_at": NOW}, {"latest_supplier_word_at": NOW}):
            assert words not in desk.get(f"/supplier/{make_case(**known).pk}/").content.decode()

    def test_is_escaped(self, desk):
        case = make_case(subject="<script>alert(1)</script>")
        came_in(case, "<img src=x onerror=alert(1)>")
        html = desk.get(f"/supplier/{case.pk}/").content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html


class ReplyForm:
    def test_mails_and_keeps_the_file(self, desk, larkfield):
        case = make_case(status=Status.WAITING)
        upload = SimpleUploadedFile("import.log", b"line 1")
        said = {"text": "Here it is.", "seen": 0, "attachment": upload}
        page = desk.post(f"/supplier/{case.pk}/reply/", said, follow=True)
        html = page.content.decode()
        assert "is on its way" in html
        assert "On its way, not yet sent" in html
        message = CaseMessage.objects.get()
        assert message.address == "helphub@larkfield.example.org"
        file_url = f"/supplier/{case.pk}/files/{message.file_ids[0]}/"
        assert b"".join(desk.get(file_url)) == b"line 1"
        assert (
            desk.get(f"/supplier/{make_case().pk}/files/{message.file_ids[0]}/").status_code == 404
        )

    def test_keeps_the_words_of_the_second_of_two_and_takes_them_then(self, desk, larkfield):
        case = make_case()
        came_in(case)
        said = {"text": "My long answer", "seen": 0}
        page = desk.post(f"/supplier/{case.pk}/reply/", said)
        html = page.content.decode()
        assert page.status_code == 422
        assert "Ravi Chandra of Larkfield wrote at 14:02" in html
        assert "My long answer" in html
        said["seen"] = CaseMessage.objects.get().pk
        assert f'name="seen" value="{said["seen"]}"' in html
        assert desk.post(f"/supplier/{case.pk}/reply/", said).status_code == 302

    def test_keeps_the_words_where_the_case_is_closed_or_no_address_is_known(self, desk):
        closed, case = make_case(status=Status.CLOSED), make_case()
        said = {"text": "My long answer", "seen": 0}
        html = desk.post(f"/supplier/{closed.pk}/reply/", said).content.decode()
        assert "Open it again first" in html
        assert "My long answer" in html
        html = desk.post(f"/supplier/{case.pk}/reply/", said).content.decode()
        assert "No address is entered to mail the supplier at" in html
        assert "My long answer" in html
        page = desk.post(f"/supplier/{case.pk}/sent-in-portal/", said, follow=True)
        assert "Kept as sent in the portal" in page.content.decode()


class WorkForms:
    def test_record_the_call_and_let_a_priority_1_close_then(self, desk):
        case = make_case(priority=1)
        base = f"/supplier/{case.pk}"
        html = desk.post(f"{base}/close/", {"close-outcome": "Patched"}).content.decode()
        assert "Ring them, record the call" in html
        assert "Patched" in html
        call = {"call-caller": "Callum Reid", "call-reached": "", "call-at": "15:00"}
        html = desk.post(f"{base}/call/", call).content.decode()
        assert "Enter who was reached." in html
        call["call-reached"] = "Ravi Chandra"
        assert "still to come" in desk.post(f"{base}/call/", call).content.decode()
        call["call-at"] = "13:00"
        assert "raised at 14:02" in desk.post(f"{base}/call/", call).content.decode()
        call["call-at"] = "14:02"
        assert desk.post(f"{base}/call/", call).status_code == 302
        assert case.calls.get().number == "01632 960301"
        desk.post(f"{base}/close/", {"close-outcome": "Patched"})
        case.refresh_from_db()
        assert case.status == Status.CLOSED

    def test_move_take_and_open_again(self, desk):
        case = make_case()
        base = f"/supplier/{case.pk}"
        moved = {"status-status": "resolved", "status-reason": ""}
        assert "Enter why." in desk.post(f"{base}/status/", moved).content.decode()
        moved["status-reason"] = "They rang"
        desk.post(f"{base}/status/", moved)
        desk.post(f"{base}/take/")
        desk.post(f"{base}/close/", {"close-outcome": "Patched"})
        html = desk.get(f"{base}/").content.decode()
        assert "Open it again" in html
        desk.post(f"{base}/reopen/", {"reopen-reason": "Again"})
        case.refresh_from_db()
        assert (case.status, case.owner.name) == (Status.ACTIVE, "Callum Reid")

    def test_ask_the_day_of_a_call_on_an_older_case(self, desk):
        case = make_case(priority=1, at=NOW - timedelta(days=3))
        html = desk.get(f"/supplier/{case.pk}/").content.decode()
        assert 'name="call-day" value="23 November 2026"' in html

    def test_link_an_enquiry_and_tell_its_asker(self, desk):
        case, enquiry = make_case(), make_enquiry()
        base = f"/supplier/{case.pk}"
        html = desk.post(f"{base}/enquiries/", {"link-number": "ENQ-1"}).content.decode()
        assert "no enquiry of this number" in html
        desk.post(f"{base}/enquiries/", {"link-number": f"enq-{enquiry.pk}"})
        desk.post(f"{base}/status/", {"status-status": "resolved", "status-reason": "Patched"})
        html = desk.get(f"{base}/").content.decode()
        assert "Nobody has told Morven Baillie yet." in html
        html = desk.get(f"{base}/tell/").content.decode()
        assert "is put right" in html
        page = desk.post(f"{base}/tell/", {"text": "It works.", "whom": [enquiry.pk]}, follow=True)
        assert "Nobody has told" not in page.content.decode()


class FileOfCase:
    def test_is_not_there_for_a_number_that_no_file_has(self, desk):
        assert desk.get(f"/supplier/{make_case().pk}/files/{2**63}/").status_code == 404
