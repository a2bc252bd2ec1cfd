"""Two workers that file two calls of one address at the same moment."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from rooftree.platform.mail import interface as mail
from rooftree.platform.mail.tests.factories import raw_mail
from rooftree.support.enquiries.models import Enquiry
from rooftree.support.enquiries.tests.factories import MAILBOX, rows


@pytest.mark.django_db(transaction=True)
class TwoWorkers:
    @pytest.mark.parametrize(
        "sender", ["Shona McPhail <shona.mcphail@council.example>", "x@example.org"]
    )
    def test_leave_one_row_of_level_0(self, cast, sender):
        together, faults = Barrier(2), []
        mails = [
            mail.receive_mail(
                raw=raw_mail(f"I forgot my password, call {n}\n", sender=sender, subject="Help"),
                recipients=[MAILBOX],
                envelope_sender=None,
                came_by="smtp",
            )
            for n in (1, 2)
        ]

        def settle(mail_id: int) -> None:
            try:
                together.wait(10)
                assert mail.settle_mail(mail_id=mail_id) == "filed"
            except Exception as fault:  # noqa: BLE001 - told by the test itself
                faults.append(fault)
            finally:
                connection.close()

        threads = [Thread(target=settle, args=(mail_id,)) for mail_id in mails]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert faults == []
        enquiry = Enquiry.objects.get()
        assert (enquiry.lane, enquiry.messages.count()) == (0, 2)
        filed = rows("mail.InboundMail").filter(pk__in=mails)
        assert {row.filed_as for row in filed} == {"new", "reply"}
        assert {row.reference for row in filed} == {enquiry.reference}
