"""Machine mail without an enquiry: listed, and made one by a press."""

import pytest

from rooftree.platform.access import interface as access
from rooftree.support.enquiries.actions.make_of_machine_mail import (
    NoSuchMachineMail,
    make_of_machine_mail,
)
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.queries.machine_mail import machine_mails
from rooftree.support.enquiries.tests.factories import latest_mail, rows, write

pytestmark = pytest.mark.django_db


def listed(cast, mail_class: str = "") -> list[str]:
    found, total = machine_mails(
        actor=cast.actor("callum.reid"), mail_class=mail_class, offset=0, limit=50
    )
    assert total == len(found)
    return [row.subject for row in found]


@pytest.fixture
def news(cast) -> int:
    write("The news\n", subject="News", List_Id="<news.example.org>")
    return latest_mail().pk


class MachineMails:
    def test_show_what_belongs_to_no_enquiry(self, cast, news):
        write("Away\n", subject="Automatic reply: away", Auto_Submitted="auto-replied")
        write("A question\n", subject="A question")
        assert listed(cast) == ["Automatic reply: away", "News"]
        assert listed(cast, "list") == ["News"]

    def test_are_for_those_who_work_the_desk(self, cast, news):
        with pytest.raises(access.NotAllowed):
            machine_mails(actor=cast.actor("aileen.ross"), mail_class="", offset=0, limit=9)


class MakeOfMachineMail:
    def test_makes_an_enquiry_without_a_receipt(self, cast, news):
        sent_before = rows("mail.OutboundMail").count()
        number = make_of_machine_mail(actor=cast.actor("morag.kerr"), mail_id=news)
        enquiry = Enquiry.objects.get()
        assert (enquiry.pk, enquiry.asker_id) == (number, cast.id("morven.baillie"))
        assert enquiry.log.filter(kind="no-receipt").exists()
        assert rows("mail.OutboundMail").count() == sent_before
        assert listed(cast) == []
        assert latest_mail().reference == enquiry.reference

    def test_happens_once(self, cast, news):
        make_of_machine_mail(actor=cast.actor("morag.kerr"), mail_id=news)
        with pytest.raises(NoSuchMachineMail):
            make_of_machine_mail(actor=cast.actor("morag.kerr"), mail_id=news)
        assert Enquiry.objects.count() == 1

    def test_takes_no_persons_mail(self, cast):
        write("A question\n")
        with pytest.raises(NoSuchMachineMail):
            make_of_machine_mail(actor=cast.actor("morag.kerr"), mail_id=latest_mail().pk)

    def test_is_for_the_team_that_owns_level_2(self, cast, news):
        with pytest.raises(access.NotAllowed):
            make_of_machine_mail(actor=cast.actor("aileen.ross"), mail_id=news)
