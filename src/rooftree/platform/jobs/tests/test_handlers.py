"""What access leaves to a job: the mails of a staff list's newcomers."""

from io import StringIO

import pytest
from django.core import mail
from django.core.management import call_command

from rooftree.platform.jobs.interface import run_due_jobs
from rooftree.platform.staff.tests.factories import make_service

NEWCOMERS = 120


@pytest.fixture
def staff_list(tmp_path):
    rows = [f"{n},Jo Orr {n},jo.orr{n}@council.example,,Rents" for n in range(NEWCOMERS)]
    file = tmp_path / "list.csv"
    file.write_text("\n".join(["staff number,name,email,job title,services", *rows]))
    return file


@pytest.mark.django_db
class MailInvitations:
    def test_mails_every_newcomer_once_in_jobs_of_fifty(self, staff_list):
        make_service("rents")
        call_command("import_staff_list", str(staff_list), "--invite", stdout=StringIO())
        assert mail.outbox == []
        assert run_due_jobs() == 3
        assert len({message.to[0] for message in mail.outbox}) == len(mail.outbox) == NEWCOMERS
        assert run_due_jobs() == 0
