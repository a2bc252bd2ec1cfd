"""Who hears of a supplier case, and what becomes of answers to that mail."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.support.enquiries import interface as enquiries
from rooftree.support.supplier.actions.ladder.tell import tell_case
from rooftree.support.supplier.models import CaseNote
from rooftree.support.supplier.tests.factories import NOW, SYSTEM, make_case, rows, write

pytestmark = pytest.mark.django_db
DUE = enquiries.About.SUPPLIER_DUE
WORDS = "Response is late"


@pytest.fixture
def told():
    """Say which colleagues were told so far."""
    return lambda: set(rows("enquiries.Notice").values_list("colleague_id", flat=True))


class TellCase:
    def test_tells_the_owner_alone(self, cast, told):
        case = make_case(owner_id=cast.id("callum.reid"))
        tell_case(case, DUE, WORDS, actor=SYSTEM, at=NOW)
        assert told() == {cast.id("callum.reid")}
        notice = rows("enquiries.Notice").get()
        assert (notice.reference, notice.path) == (case.reference, f"/supplier/{case.pk}/")

    def test_tells_the_team_where_nobody_has_it(self, cast, told):
        tell_case(make_case(), DUE, WORDS, actor=SYSTEM, at=NOW)
        assert told() == {cast.id("callum.reid"), cast.id("morag.kerr")}

    def test_tells_the_team_where_its_owner_works_elsewhere(self, cast, told):
        case = make_case(owner_id=cast.id("morven.baillie"))
        tell_case(case, DUE, WORDS, actor=SYSTEM, at=NOW)
        assert told() == {cast.id("callum.reid"), cast.id("morag.kerr")}


class KeepAnswer:
    def test_keeps_a_members_answer_as_a_note_of_the_case(self, cast):
        case = make_case(owner_id=cast.id("callum.reid"))
        tell_case(case, DUE, WORDS, actor=SYSTEM, at=NOW)
        run_due_jobs()
        address = rows("mail.OutboundCopy").get().reply_to
        arrived = write("I phone them.\n", to=address, sender="C <callum.reid@council.example>")
        note = CaseNote.objects.get(case=case)
        assert (note.text.strip(), note.author_id) == ("I phone them.", cast.id("callum.reid"))
        assert note.inbound_id == arrived.id
        assert rows("audit.AuditEntry").filter(label="supplier.noted_by_mail").exists()

    def test_leaves_the_words_of_somebody_who_works_elsewhere_to_the_desk(self, cast):
        case = make_case(owner_id=cast.id("callum.reid"))
        tell_case(case, DUE, WORDS, actor=SYSTEM, at=NOW)
        run_due_jobs()
        address = rows("mail.OutboundCopy").get().reply_to
        write("Is it done?\n", to=address, sender="M <morven.baillie@council.example>")
        assert not CaseNote.objects.exists()
        assert rows("enquiries.Enquiry").count() == 1
