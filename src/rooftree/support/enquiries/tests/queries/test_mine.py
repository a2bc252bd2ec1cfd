"""What an asker sees of their own enquiry."""

import pytest

from rooftree.support.enquiries.queries.mine import my_thread
from rooftree.support.enquiries.tests.factories import NOW, make, sign_in

pytestmark = pytest.mark.django_db


class MyThread:
    def test_shows_no_proof_of_a_sender(self, cast, client):
        enquiry = make()
        thread = my_thread(actor=cast.actor("morven.baillie"), enquiry_id=enquiry.pk, at=NOW)
        assert [item.tag for item in thread.thread] == [None]
        page = sign_in(client, cast, "morven.baillie").get(f"/my-enquiries/{enquiry.pk}/")
        article = page.content.decode().split("<article")[1].split("</article")[0]
        assert "Is it safe to quote the balance?" in article
        assert "govuk-tag" not in article
