"""Fetching by the clock, from the mail server to the record."""

import pytest

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.mail.jobs.fetch import fetch_all
from rooftree.platform.mail.models import InboundMail
from rooftree.platform.mail.tests.dovecot import PASSWORD
from rooftree.platform.mail.tests.factories import ToyClaimer, make_mailbox, only_claims, raw_mail
from rooftree.platform.mail.tests.fetching import SECRET, make_source

pytestmark = pytest.mark.django_db(transaction=True)


class TheFetchJob:
    def test_brings_mail_from_the_server_to_its_record(self, emptied_dovecot, monkeypatch):
        monkeypatch.setenv(SECRET, PASSWORD)
        emptied_dovecot.put(raw_mail(subject="One"), raw_mail(subject="Two"))
        make_source(emptied_dovecot.port)
        claimer = ToyClaimer()
        with only_claims(claimer):
            assert fetch_all() == 1
            # Asked twice before a worker came, it fetches once.
            fetch_all()
            assert run_due_jobs(queues=["mail"]) == 3
        assert [mail.subject for mail in claimer.filed] == ["One", "Two"]
        assert set(InboundMail.objects.values_list("state", flat=True)) == {"filed"}

    def test_is_for_folders_that_are_not_paused_of_mailboxes_in_use(self):
        make_source(1, is_paused=True)
        gone = make_mailbox("old@council.example")
        gone.is_in_use = False
        gone.save()
        make_source(2, mailbox_id=gone.pk)
        assert fetch_all() == 0

    def test_fails_for_one_server_without_hindering_another(self, emptied_dovecot, monkeypatch):
        monkeypatch.setenv(SECRET, PASSWORD)
        emptied_dovecot.put(raw_mail())
        make_source(1)
        make_source(emptied_dovecot.port)
        fetch_all()
        with only_claims(ToyClaimer()):
            run_due_jobs(queues=["mail"])
        assert InboundMail.objects.get().state == "filed"
