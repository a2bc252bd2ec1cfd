from datetime import UTC, datetime

import pytest

from rooftree.platform.mail.tests.factories import arrive, raw_mail
from rooftree.support.supplier.actions.mail.reply_left import reply_left
from rooftree.support.supplier.actions.mail.send_to_helphub import send_to_helphub
from rooftree.support.supplier.models import CaseMessage, ClockReading, SupplierCase, SupplierPost
from rooftree.support.supplier.queries.cases.clocks import Clockwork, state_of, with_log
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, Cast, make_case, rows
from rooftree.support.supplier.tests.mailing import (
    JANE,
    PROVED,
    bounce_of,
    forwarded,
    from_supplier,
    keep_supplier,
    reply_address_of,
    sent_reply,
)

pytestmark = pytest.mark.django_db
QUESTION = "Hello,\n\nwhich release are you on?\n\nJane\n"


@pytest.fixture
def case(cast: Cast, settings) -> SupplierCase:
    settings.MAIL_AUTHSERV_ID = "mx.council.example"
    keep_supplier()
    return make_case(supplier_reference="LKS-88214", owner_id=cast.id("callum.reid"))


def standing(case: SupplierCase) -> tuple[str, str]:
    case.refresh_from_db()
    return case.status, case.here_because


def responded_at(case: SupplierCase) -> datetime | None:
    row = with_log(SupplierCase.objects.filter(pk=case.pk)).get()
    state = state_of(row, Clockwork(), NOW)
    assert state is not None
    return state.response.met_at


def count_acknowledgements() -> None:
    ClockReading.objects.create(
        calendar="support",
        is_automatic_a_response=True,
        from_on=NOW.date(),
        reason="The contract says so",
        set_at=NOW,
        set_by_name="Callum Reid",
    )


class FileMail:
    def test_waits_for_us_when_the_supplier_asks(self, case):
        row = arrive(from_supplier(QUESTION, subject="RE: Payment files [LKS-88214]"))
        message = CaseMessage.objects.get(case=case)
        assert standing(case) == ("waiting-for-customer", "supplier-asked")
        assert (row.filed_as, row.reference, message.inbound_id) == (
            "supplier",
            case.reference,
            row.pk,
        )
        assert "which release are you on?" in case.here_words
        assert message.author == "person"
        assert responded_at(case) == NOW
        assert rows("enquiries.Notice").filter(colleague_id=case.owner_id).exists()

    def test_tells_whose_case_it_is_of_a_question_that_a_machine_may_have_asked(self, case):
        said = "I am on annual leave from Friday. Which release are you on?"
        arrive(from_supplier(said, subject="RE: [LKS-88214]"))
        assert standing(case) == ("active", "raised")
        assert CaseMessage.objects.get(case=case).author == "automatic"
        assert rows("enquiries.Notice").filter(colleague_id=case.owner_id).exists()

    def test_keeps_words_that_ask_nothing_and_leaves_the_case_active(self, case):
        arrive(from_supplier("We have found the cause.", subject="[LKS-88214]"))
        assert standing(case)[0] == "active"
        assert responded_at(case) == NOW

    def test_never_moves_a_case_by_a_forged_sender(self, case):
        arrive(from_supplier(QUESTION, subject="[LKS-88214]", is_proved=False))
        post = SupplierPost.objects.get()
        assert (post.why, post.case_id, post.fate) == ("not-proved", case.pk, "")
        assert standing(case) == ("active", "raised")
        assert not CaseMessage.objects.exists()

    def test_never_moves_a_case_by_a_result_that_somebody_else_wrote(self, case):
        raw = from_supplier(QUESTION, subject="[LKS-88214]", is_proved=False)
        forged = PROVED.replace("mx.council.example", "mx.evil.example")
        arrive(f"Authentication-Results: {forged}\r\n".encode() + raw)
        assert standing(case) == ("active", "raised")
        assert SupplierPost.objects.get().why == "not-proved"

    def test_gives_an_unknown_reference_to_a_person(self, case):
        row = arrive(from_supplier(QUESTION, subject="[LKS-99999] Payment files"))
        post = SupplierPost.objects.get()
        assert (post.why, post.claimed_reference, post.case_id) == (
            "unknown-reference",
            "LKS-99999",
            None,
        )
        assert row.filed_kind == "supplier.post"
        assert standing(case) == ("active", "raised")
        assert rows("enquiries.Notice").filter(reference="Supplier post").exists()

    def test_gives_a_mail_that_names_two_cases_to_a_person(self, case):
        make_case(supplier_reference="LKS-88215")
        arrive(from_supplier(QUESTION, subject="LKS-88214 and LKS-88215"))
        assert SupplierPost.objects.get().why == "many-references"

    def test_leaves_a_stranger_who_names_the_reference_to_the_desk(self, case):
        row = arrive(raw_mail(QUESTION, sender="eve@other.example", subject="[LKS-88214]"))
        assert row.filed_kind == "enquiries.enquiry"
        assert standing(case) == ("active", "raised")

    def test_leaves_the_suppliers_answer_to_an_enquiry_where_it_belongs(self, case):
        first = arrive(raw_mail("Is it safe?", subject="Balance", message_id="q@council.example"))
        raw = from_supplier(
            "We can't say.", subject="Re: Balance", In_Reply_To="<q@council.example>"
        )
        row = arrive(raw)
        assert row.filed_kind == "enquiries.enquiry"
        assert first.filed_kind == "enquiries.enquiry"

    def test_follows_our_signed_address_without_any_reference(self, case):
        address = reply_address_of(send_to_helphub(actor=SYSTEM, case=case, text="Here it is."))
        arrive(from_supplier(QUESTION, subject="Thanks", to=address), to=address)
        assert standing(case)[0] == "waiting-for-customer"

    def test_takes_no_word_of_a_stranger_at_our_signed_address(self, case):
        address = reply_address_of(send_to_helphub(actor=SYSTEM, case=case, text="Here it is."))
        arrive(raw_mail(QUESTION, sender="eve@other.example", to=address), to=address)
        assert standing(case) == ("active", "raised")
        assert SupplierPost.objects.get().why == "not-proved"

    @pytest.mark.parametrize(
        ("headers", "text"),
        [
            ({"Auto_Submitted": "auto-replied"}, "Status: Waiting for Customer\nI am away."),
            ({"X_Autoreply": "yes"}, "Which release are you on?"),
        ],
    )
    def test_makes_nothing_of_an_absence(self, case, headers, text):
        row = arrive(from_supplier(text, subject="Automatic reply: [LKS-88214]", **headers))
        assert row.filed_as == "note-line"
        assert standing(case) == ("active", "raised")
        assert responded_at(case) is None
        assert case.latest_supplier_word_at is None
        assert not CaseMessage.objects.exists()

    @pytest.mark.parametrize("headers", [{"Auto_Submitted": "auto-generated"}, {}])
    def test_keeps_an_acknowledgement_as_no_response_and_takes_its_reference(
        self, cast, settings, headers
    ):
        settings.MAIL_AUTHSERV_ID = "mx.council.example"
        keep_supplier()
        case = make_case()
        text = "Thank you. Your request has been logged. Can you rate us?"
        subject = f"LKS-77001 logged [{case.reference}]"
        arrive(from_supplier(text, subject=subject, **headers))
        assert CaseMessage.objects.get().author == "automatic"
        assert standing(case) == ("active", "raised")
        assert case.supplier_reference == "LKS-77001"
        assert case.latest_supplier_word_at is None
        assert responded_at(case) is None

    def test_counts_no_absence_without_headers_even_where_a_site_counts_acknowledgements(
        self, case
    ):
        count_acknowledgements()
        text = "I am out of the office until Monday. Status: Waiting for Customer"
        arrive(from_supplier(text, subject="Re: [LKS-88214]"))
        assert CaseMessage.objects.get().author == "automatic"
        assert standing(case) == ("active", "raised")
        assert responded_at(case) is None

    def test_takes_no_reference_out_of_a_persons_words(self, cast, settings):
        settings.MAIL_AUTHSERV_ID = "mx.council.example"
        keep_supplier()
        case = make_case()
        arrive(from_supplier("It is as ISO-27001 has it.", subject=f"[{case.reference}]"))
        assert standing(case) == ("active", "raised")
        assert case.supplier_reference == ""
        assert CaseMessage.objects.exists()

    def test_takes_a_status_from_a_machine_only_where_it_names_it(self, case):
        headers = {"Auto_Submitted": "auto-generated"}
        text = "Your case was updated.\nStatus: Waiting for Customer\n"
        arrive(from_supplier(text, subject="LKS-88214 updated", **headers))
        assert standing(case)[0] == "waiting-for-customer"
        assert responded_at(case) is None

    def test_leaves_a_closed_case_closed(self, cast, settings):
        settings.MAIL_AUTHSERV_ID = "mx.council.example"
        keep_supplier()
        case = make_case(status="closed", supplier_reference="LKS-88214")
        arrive(from_supplier(QUESTION, subject="[LKS-88214]"))
        assert standing(case)[0] == "closed"
        assert CaseMessage.objects.get().asks

    def test_files_what_comes_twice_once(self, case):
        raw = from_supplier(QUESTION, subject="[LKS-88214]")
        arrive(raw)
        arrive(raw)
        assert CaseMessage.objects.count() == 1
        assert rows("mail.InboundMail").filter(filed_as="duplicate").count() == 1

    def test_files_what_a_member_of_the_team_forwards(self, case, cast):
        arrive(
            forwarded(QUESTION, by="callum.reid@council.example", comment="Morag, can you look?")
        )
        message = CaseMessage.objects.get()
        assert (message.handed_in_by_id, message.author_name) == (
            cast.id("callum.reid"),
            "Jane Orr",
        )
        assert message.text.startswith("Hello,")
        assert standing(case)[0] == "waiting-for-customer"
        assert case.notes.get().text == "Morag, can you look?"

    @pytest.mark.parametrize(
        ("by", "is_proved", "why"),
        [
            ("callum.reid@council.example", False, "not-proved"),
            ("davie.kemp@council.example", True, "forwarded"),
        ],
    )
    def test_gives_other_forwarded_mail_to_a_person(self, case, by, is_proved, why):
        arrive(forwarded(QUESTION, by=by, is_proved=is_proved))
        assert SupplierPost.objects.get().why == why
        assert standing(case) == ("active", "raised")

    def test_tells_the_owner_when_our_mail_comes_back_and_moves_nothing(self, case):
        message = sent_reply(case)
        reply_left(outbound_id=message.outbound_id, at=NOW)
        address = reply_address_of(message.outbound_id)
        arrive(bounce_of(message.outbound_id), to=address, envelope_sender="")
        message.refresh_from_db()
        assert "came back" in message.failed_because
        assert standing(case)[0] == "active"
        assert rows("enquiries.Notice").filter(colleague_id=case.owner_id).exists()

    def test_makes_no_enquiry_of_the_suppliers_mail(self, case):
        before = rows("enquiries.Enquiry").count()
        arrive(from_supplier(QUESTION, subject="[LKS-88214]"))
        assert rows("enquiries.Enquiry").count() == before

    def test_dates_the_waiting_by_when_the_mail_came(self, case):
        arrive(from_supplier(QUESTION, subject="[LKS-88214]"))
        case.refresh_from_db()
        assert case.here_since_at == datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
        assert JANE.endswith("@larkfield.example.org")
